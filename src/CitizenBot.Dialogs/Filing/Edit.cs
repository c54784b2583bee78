using System.Globalization;
using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The line of the review that a person is changing: its key, and its number as it was shown.</summary>
/// <remarks>
/// It is read from the answer to the review, which stays filed until the review is reached again. So a restart in the
/// middle of an edit loses nothing, and the question being asked again knows that it is one.
/// </remarks>
internal sealed record Edit(string Line, int Number)
{
    /// <summary>How the choice is kept in the sheet.</summary>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"line:{Line}:{Number}");

    public static Edit? Parse(string? value) =>
        value?.Split(':') is ["line", var line, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new Edit(line, n)
            : null;

    /// <summary>The edit that is going on in this sheet, or null.</summary>
    public static Edit? Of(TurnContext turn) => At(turn, Review.Act) ?? At(turn, Review.Line);

    private static Edit? At(TurnContext turn, string name) => Parse(turn.ReplyTo(name)?.Choice);
}
