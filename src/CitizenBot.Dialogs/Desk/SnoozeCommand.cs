namespace CitizenBot.Dialogs.Desk;

/// <summary>Reminders of the responsible official rest until a day.</summary>
/// <param name="Code">The case.</param>
/// <param name="Until">Last day of the rest.</param>
/// <param name="Reason">One of the four reasons.</param>
/// <param name="Words">Why, in their own words; needed for the reason <c>other</c>.</param>
public sealed record SnoozeCommand(string Code, DateOnly Until, string Reason, string? Words) : DeskCommand;
