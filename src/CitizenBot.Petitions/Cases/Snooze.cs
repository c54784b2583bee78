namespace CitizenBot.Petitions.Cases;

/// <summary>An official's reminders of a case rest up to and including a day. The limit runs on and superiors still see it.</summary>
/// <param name="By">Whose reminders.</param>
/// <param name="Until">Last day of the rest, in the office's zone.</param>
/// <param name="Reason">One of <c>verification</c>, <c>citizen</c>, <c>other-body</c>, <c>other</c>; words beside it are in the history.</param>
public sealed record Snooze(string By, DateOnly Until, string Reason);
