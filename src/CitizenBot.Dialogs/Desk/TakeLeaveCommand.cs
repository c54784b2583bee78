namespace CitizenBot.Dialogs.Desk;

/// <summary>The official is away for some days; a deputy stands in.</summary>
public sealed record TakeLeaveCommand(DateOnly From, DateOnly To, string DeputyId) : DeskCommand;
