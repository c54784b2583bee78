namespace CitizenBot.Petitions.Offices;

/// <summary>A name a unit had, with the days it was in force; papers in citizens' hands still carry it.</summary>
/// <param name="From">First day, office calendar; null when it reaches back beyond what the file knows.</param>
/// <param name="Until">Last day; null while it is in force.</param>
public sealed record HistoricalName(Bilingual Name, DateOnly? From, DateOnly? Until);
