namespace CitizenBot.Dialogs.Desk;

/// <summary>The official is back early, or does not go.</summary>
public sealed record EndLeaveCommand(string LeaveId) : DeskCommand;
