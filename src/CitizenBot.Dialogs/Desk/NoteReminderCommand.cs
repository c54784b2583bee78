namespace CitizenBot.Dialogs.Desk;

/// <summary>The responsible official has read a reminder.</summary>
public sealed record NoteReminderCommand(string Code) : DeskCommand;
