namespace CitizenBot.Petitions.Oversight;

/// <summary>One week of the picture.</summary>
/// <param name="From">Its Monday.</param>
/// <param name="InTimePercent">Whole percent of the cases resolved; null when none was.</param>
public sealed record WeekFigures(DateOnly From, int Received, int Resolved, int? InTimePercent);
