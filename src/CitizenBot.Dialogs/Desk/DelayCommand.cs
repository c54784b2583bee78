namespace CitizenBot.Dialogs.Desk;

/// <summary>Why a case is late, and when it will be done.</summary>
public sealed record DelayCommand(string Code, DateOnly DoneBy, string Words) : DeskCommand;
