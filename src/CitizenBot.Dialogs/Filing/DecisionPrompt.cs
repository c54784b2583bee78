using System.Text.RegularExpressions;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The number of a decision and, in the same message, its date: <c>QĐ 412/QĐ-UBND ngày 10-8-26</c>.</summary>
/// <remarks>What is not there is asked later; a date that cannot be is asked again by itself, so the number need not be typed twice.</remarks>
internal sealed partial record DecisionPrompt : Prompt<DecisionSaid>
{
    public override bool TakesNumbers => true;

    public override Reading<DecisionSaid> Read(Reply reply)
    {
        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var text = reply.Text!.Trim();
        if (Number().Match(text) is not { Success: true } match)
        {
            return new Retry("number");
        }

        var rest = text.Remove(match.Index, match.Length);
        var date = DateReader.Find(rest, reply.Today) is DateFound.Day { On: var day } && day <= reply.Today ? day : (DateOnly?)null;
        return new DecisionSaid(Spaces().Replace(match.Groups["number"].Value, ""), date);
    }

    /// <summary>Digits with what the office writes behind the stroke; bare digits only when nothing else is there or "số" stands before.</summary>
    [GeneratedRegex(@"(?:(?:số|so|no\.?|number)\s*:?\s*)?(?<number>[0-9]{1,6}\s*/\s*(?:[0-9]{4}\s*/\s*)?[A-Za-zĐđƯưÔô][A-Za-zĐđƯưÔô0-9]*(?:\s*-\s*[A-Za-zĐđƯưÔô0-9&]+)*)|(?:số|so|no\.?|number|QĐ|qd)\s*:?\s*(?<number>[0-9]{1,6})(?![0-9/.-])|^(?<number>[0-9]{1,6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <summary>Number as printed, without spaces, and the date if it was there.</summary>
internal sealed record DecisionSaid(string Number, DateOnly? Date);
