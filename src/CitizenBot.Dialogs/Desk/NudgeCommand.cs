namespace CitizenBot.Dialogs.Desk;

/// <summary>A superior reminds the responsible official of a case that lies untouched.</summary>
public sealed record NudgeCommand(string Code) : DeskCommand;
