namespace CitizenBot.Dialogs.Desk;

/// <summary>The head of a department answers a supervisor.</summary>
/// <param name="Id">Which urging.</param>
/// <param name="Words">The answer.</param>
public sealed record AnswerUnitUrgeCommand(string Id, string Words) : DeskCommand;
