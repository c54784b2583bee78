namespace CitizenBot.Petitions.Offices;

/// <summary>Days with an alarm line and a cadence of their own, first and last included.</summary>
/// <param name="EveryHours">New filings are looked at after so many hours.</param>
public sealed record HeightenedPeriod(DateOnly From, DateOnly To, int RecurrenceDays, int EveryHours);
