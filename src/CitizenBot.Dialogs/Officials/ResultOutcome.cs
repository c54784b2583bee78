namespace CitizenBot.Dialogs.Officials;

/// <summary>What a result may be; ids that are stored, their words are in the wording files.</summary>
public static class ResultOutcome
{
    public const string Right = "right";
    public const string PartlyRight = "partly-right";
    public const string Wrong = "wrong";
    public const string Suspended = "suspended";
    public const string Done = "done";
    public const string Answered = "answered";
    public const string NotDone = "not-done";
}
