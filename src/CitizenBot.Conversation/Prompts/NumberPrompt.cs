using System.Globalization;
using System.Text.RegularExpressions;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Conversation.Prompts;

/// <summary>A whole number in digits or, up to ten, in words; the word behind it is kept ("7 hộ").</summary>
public sealed partial record NumberPrompt : Prompt<Amount>
{
    private static readonly Dictionary<string, int> Words = new Dictionary<string, int>
    {
        ["khong"] = 0, ["mot"] = 1, ["hai"] = 2, ["ba"] = 3, ["bon"] = 4, ["tu"] = 4, ["nam"] = 5, ["sau"] = 6, ["bay"] = 7, ["tam"] = 8, ["chin"] = 9, ["muoi"] = 10,
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
    }.ToDictionary(word => Fold.Plain(word.Key), word => word.Value);

    /// <summary>Smallest number that is taken.</summary>
    public int Min { get; init; }

    /// <summary>Largest number that is taken.</summary>
    public int Max { get; init; } = 100_000;

    public override bool TakesNumbers => true;

    public override Reading<Amount> Read(Reply reply)
    {
        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var text = Fold.Sound(reply.Text!).Trim();
        return Find(text) is { } amount
            ? amount.Value < Min ? new Retry("too-small", new() { ["min"] = Arg.Count(Min) })
                : amount.Value > Max ? new Retry("too-large", new() { ["max"] = Arg.Count(Max) })
                : amount
            : new Retry("not-a-number");
    }

    private static Amount? Find(string text)
    {
        if (Digits().Match(text) is { Success: true } match)
        {
            var digits = match.Groups["n"].Value.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            var value = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
            return new Amount(match.Groups["minus"].Length > 0 ? -value : value, Unit(text[(match.Index + match.Length)..]));
        }

        if (AnyDigit().IsMatch(text))
        {
            return null;
        }

        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < tokens.Length; i++)
        {
            // A bare "ba" may be a father; only the first or a sole number word is a number.
            if (Words.TryGetValue(Fold.Plain(tokens[i]), out var said) && (i == 0 || tokens.Length == i + 1 || tokens.Skip(i + 1).All(token => !Words.ContainsKey(Fold.Plain(token)))))
            {
                return new Amount(said, Unit(string.Join(' ', tokens.Skip(i + 1))));
            }
        }

        return null;
    }

    private static string? Unit(string rest) => rest.Trim().Trim('.', ',', '!', '?') is { Length: > 0 } unit ? unit : null;

    [GeneratedRegex(@"(?<![\d.,])(?<minus>-?)(?<n>[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{1,12})(?![0-9]|[.,][0-9])")]
    private static partial Regex Digits();

    [GeneratedRegex("[0-9]")]
    private static partial Regex AnyDigit();
}

/// <summary>A number and the word that stood behind it, as typed ("hộ", "người"), or null.</summary>
public readonly record struct Amount(int Value, string? Unit);
