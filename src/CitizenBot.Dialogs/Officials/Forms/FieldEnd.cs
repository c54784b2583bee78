namespace CitizenBot.Dialogs.Officials.Forms;

/// <summary>How a question of an act ended.</summary>
internal enum FieldEnd
{
    Answered,
    Stopped,

    /// <summary>The other form is wanted: an internal note instead of a question to the citizen, or the other way round.</summary>
    Switched,
}
