namespace CitizenBot.Dialogs.Desk;

/// <summary>A task of a hotspot's plan was done.</summary>
/// <param name="Id">The hotspot.</param>
/// <param name="Number">The task.</param>
public sealed record TaskDoneCommand(string Id, int Number) : DeskCommand;
