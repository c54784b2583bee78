namespace CitizenBot.Dialogs.Desk;

/// <summary>An urging of a department as its head sees it.</summary>
/// <param name="IsOpen">False once it was answered; one whose day has passed can still be.</param>
/// <param name="Words">What the supervisor wrote.</param>
public sealed record UrgingView(bool IsOpen, string Words);
