namespace CitizenBot.Conversation.Speaking;

/// <summary>One message the bot owes to a chat, still as keys: it is put into words when it is sent.</summary>
public sealed record Message
{
    /// <summary>What is said, one paragraph a line; the question, if there is one, comes last.</summary>
    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>Buttons under it.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>What kind of message it is: it decides its limits, and whether its buttons outlive the next message.</summary>
    public MessageKind Kind { get; init; } = MessageKind.Question;

    /// <summary>A file that goes with it: one that a person sent, or a text put into words at sending; null for words alone.</summary>
    public Enclosure? Enclosure { get; init; }

    /// <summary>True to say once below numbered choices that a number or words will do; the first question of a dialog.</summary>
    public bool ExplainNumbers { get; init; }

    /// <summary>Number of the first choice where choices are numbered; 10 on the second page of a long list.</summary>
    public int FirstNumber { get; init; } = 1;

    /// <summary>True when choices must not be numbered where there are no buttons, because a number is itself an answer.</summary>
    public bool NumbersAreAnswers { get; init; }
}

/// <summary>The kinds of message; limits in code points are 600, for a receipt 1,200.</summary>
public enum MessageKind
{
    /// <summary>A question or plain answer; its buttons are over once it is answered.</summary>
    Question,

    /// <summary>The receipt of a petition.</summary>
    Receipt,

    /// <summary>A notice or card; its buttons stay.</summary>
    Card,
}

/// <summary>A button: its label, and what pressing it means. The host gives it an unguessable token.</summary>
public sealed record Button(Line Label, ButtonMeaning Means);

/// <summary>What a press means: an answer to a question of a sheet, or an act on a case, or a word of the menu.</summary>
/// <param name="SheetId">Sheet whose question it answers; null otherwise.</param>
/// <param name="Question">Question it answers; null otherwise.</param>
/// <param name="Value">The choice's value, or the act's.</param>
/// <param name="CaseCode">Case it acts on; null otherwise.</param>
/// <param name="Act">Act on a case or word of the menu (<c>menu.file</c>, <c>case.acknowledge</c>); null for an answer.</param>
public sealed record ButtonMeaning(string? SheetId, string? Question, string? Value, string? CaseCode, string? Act)
{
    public static ButtonMeaning Answer(string sheetId, string question, string value) => new(sheetId, question, value, null, null);

    public static ButtonMeaning Do(string act, string? caseCode = null, string? value = null) => new(null, null, value, caseCode, act);
}
