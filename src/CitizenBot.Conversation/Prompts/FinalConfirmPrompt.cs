using System.Globalization;
using System.Text.RegularExpressions;
using CitizenBot.Conversation.Matching;

namespace CitizenBot.Conversation.Prompts;

/// <summary>The last look before something leaves the chat. It goes only by its button or its very words ("gửi đơn"), never by "ừ", "dạ", "ok" or a number.</summary>
/// <remarks>A number is a line to change: it comes back as the value. The other choices are read as usual, without numbers.</remarks>
public sealed partial record FinalConfirmPrompt : Prompt<OrChoice<int>>
{
    /// <summary>The choice that sends.</summary>
    public required string SendValue { get; init; }

    /// <summary>How many lines the review shows; 0 = none can be named by number.</summary>
    public int Lines { get; init; }

    public override bool TakesNumbers => true;

    public override bool TakesOnlyChoices => true;

    public override Reading<OrChoice<int>> Read(Reply reply)
    {
        if (Meant(reply) is { } choice)
        {
            return Reading<OrChoice<int>>.Chosen(OrChoice<int>.Out(choice), choice);
        }

        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        if (Number().Match(Fold.Plain(reply.Text!)) is not { Success: true } match)
        {
            return NotAChoice(reply);
        }

        return int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line >= 1 && line <= Lines
            ? (OrChoice<int>)line
            : new Retry("no-such-line", new() { ["lines"] = Speaking.Arg.Count(Lines) }, Repeat: true);
    }

    private string? Meant(Reply reply)
    {
        if (reply.Choice is not null || string.IsNullOrWhiteSpace(reply.Text))
        {
            return ChoiceMatch.Find(this, reply)?.Value;
        }

        return ChoiceMatch.FindByVeryWords(this, Choices, reply.Text)?.Value
            ?? ChoiceMatch.Find(this, [.. Choices.Where(choice => choice.Value != SendValue)], reply, numbers: false)?.Value;
    }

    [GeneratedRegex("^(?:(?:dong|so|muc|cau|sua|sua dong|line|change) )?([0-9]{1,4})$")]
    private static partial Regex Number();
}
