namespace CitizenBot.Petitions.Offices;

/// <summary>Days with an alarm line of their own, first and last included.</summary>
public sealed record HeightenedPeriod(DateOnly From, DateOnly To, int RecurrenceDays);
