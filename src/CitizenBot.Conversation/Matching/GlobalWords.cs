using System.Text.RegularExpressions;
using CitizenBot.Conversation.Running;

namespace CitizenBot.Conversation.Matching;

/// <summary>One word that works at every step.</summary>
/// <param name="Id">Its id; <c>language-vi</c> and <c>language-en</c> are <c>language</c> with the language asked for.</param>
/// <param name="Words">How it is properly written, in either language.</param>
/// <param name="Typos">Frequent slips, obeyed like the word, but asked about at a question for a name.</param>
/// <param name="Commands">Slash commands, without the slash.</param>
/// <param name="NearMiss">Whether a slip of one letter is asked about; not so for what a slip must never do.</param>
public sealed record GlobalWord(string Id, IReadOnlyList<string> Words, IReadOnlyList<string> Typos, IReadOnlyList<string> Commands, bool NearMiss);

/// <summary>The words that work at every step, and when they count: only a whole message, never against an offered choice, never inside a story.</summary>
public sealed partial class GlobalWords(IReadOnlyList<GlobalWord> all)
{
    /// <summary>Fewest letters of a word whose near miss is asked about: shorter ones are one letter from half the language.</summary>
    private const int NearMissLetters = 5;

    // Folded once: nearly every typed message is held against all of them.
    private readonly Dictionary<string, string> plain =
        all.SelectMany(word => word.Words.Concat(word.Typos)).Distinct().ToDictionary(spelt => spelt, Fold.Plain, StringComparer.Ordinal);

    internal WordBook Book { get; set; } = null!;

    /// <summary>All of them, for lists of commands and for tests.</summary>
    public IReadOnlyList<GlobalWord> All => all;

    /// <summary>The word a typed reply means, or null when the reply is for the open question.</summary>
    /// <param name="reply">What arrived; a pressed button is never a word (its meaning says what it does).</param>
    /// <param name="pending">The open question, or null outside a dialog.</param>
    public GlobalMatch? Match(Reply reply, PendingQuestion? pending)
    {
        if (reply.Choice is not null || reply.Files.Count > 0 || string.IsNullOrWhiteSpace(reply.Text))
        {
            return null;
        }

        var text = reply.Text.Trim();
        if (Command().Match(text) is { Success: true } slash)
        {
            var command = slash.Groups[1].Value.ToLowerInvariant();
            return all.FirstOrDefault(word => word.Commands.Contains(command)) is { } named ? Found(named, GlobalCertainty.Exact, "/" + command) : null;
        }

        var prompt = pending?.Prompt;
        if (prompt is { TakesAnyWords: true } || prompt?.Offers(reply) == true || Offered(pending, reply))
        {
            return null;
        }

        if (text == "?" || (text == "0" && prompt is not { TakesNumbers: true }))
        {
            var id = text == "?" ? "help" : "back";
            return all.FirstOrDefault(word => word.Id == id) is { } sign ? Found(sign, GlobalCertainty.Exact, sign.Words[0]) : null;
        }

        return Whole(text, prompt is { TakesNames: true })
            ?? (prompt is { TakesNames: true } || prompt?.Understands(reply) == true ? null : Near(text));
    }

    private GlobalMatch? Whole(string text, bool names)
    {
        var readings = Book.Readings(text).ToList();
        foreach (var word in all)
        {
            var meant = word.Words.Concat(word.Typos).FirstOrDefault(spelt => Means(text, readings, spelt));
            if (meant is not null)
            {
                var proper = word.Words.Contains(meant) ? meant : word.Words[0];
                return Found(word, names && !word.Words.Any(spelt => IsProper(text, spelt)) ? GlobalCertainty.NameOrWord : GlobalCertainty.Exact, proper);
            }
        }

        return null;
    }

    private bool Means(string text, List<string> readings, string spelt)
    {
        var folded = plain[spelt];
        return readings.Contains(folded) && (!Book.IsTwofold(folded) || IsProper(text, spelt));
    }

    /// <summary>True when the word stands there with its own marks, or has none; courtesy around it does not matter.</summary>
    private static bool IsProper(string text, string spelt) =>
        Fold.Agrees(text, spelt, bareWillDo: false) || Fold.Agrees(Telex.Decode(text), spelt, bareWillDo: false);

    private GlobalMatch? Near(string text)
    {
        var readings = Book.Readings(text).ToList();
        var near =
            from word in all
            where word.NearMiss
            from spelt in word.Words
            let folded = plain[spelt]
            where folded.Count(char.IsLetter) >= NearMissLetters && readings.Any(reading => Slip.IsOneAway(reading, folded))
            select Found(word, GlobalCertainty.Near, spelt);
        return near.FirstOrDefault();
    }

    private static bool Offered(PendingQuestion? pending, Reply reply) =>
        pending?.Suggestions is { } suggestions && ChoiceMatch.Find(pending.Prompt, suggestions, reply, numbers: !pending.Prompt.TakesNumbers) is not null;

    private static GlobalMatch Found(GlobalWord word, GlobalCertainty certainty, string meant) =>
        word.Id.StartsWith("language-", StringComparison.Ordinal)
            ? new GlobalMatch("language", certainty, meant, word.Id["language-".Length..])
            : new GlobalMatch(word.Id, certainty, meant);

    [GeneratedRegex("^/([A-Za-z]{1,32})(?:@[A-Za-z0-9_]{1,64})?$")]
    private static partial Regex Command();
}
