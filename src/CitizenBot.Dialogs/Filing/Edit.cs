using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The line of the review that a person is changing: its key, and its number as it was shown.</summary>
/// <remarks>
/// It is read from the answer to the review, which stays filed until the review is reached again. So a restart in the
/// middle of an edit loses nothing, and the question being asked again knows that it is one.
/// </remarks>
internal sealed record Edit(string Line, int Number)
{
    private const string Prefix = "line:";

    /// <summary>How the choice is kept in the sheet: a number alone would mean another line once a line falls away.</summary>
    public string Value => $"{Prefix}{Line}:{Number}";

    public static Edit? Parse(string? value) =>
        value?.Split(':') is ["line", var line, var number] && int.TryParse(number, out var n) ? new Edit(line, n) : null;

    /// <summary>The edit that is going on in this sheet, or null.</summary>
    public static Edit? Of(TurnContext turn) =>
        turn.Given(new ReviewPrompt { Name = Review.Act, Lines = [] }, out var act) && Parse(act.Choice) is { } edit ? edit
        : turn.Given(new ReviewPrompt { Name = Review.Line, Lines = [] }, out var line) ? Parse(line.Choice) : null;
}
