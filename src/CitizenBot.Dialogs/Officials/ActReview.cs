namespace CitizenBot.Dialogs.Officials;

/// <summary>The choices at the end of every act: nothing is written before "confirm".</summary>
internal static class ActReview
{
    public const string Confirm = "confirm";
    public const string Change = "change";
    public const string Cancel = "cancel";
}
