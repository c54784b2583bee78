namespace CitizenBot.Petitions.Offices;

/// <summary>A regular hour at which the office receives citizens (Điều 15, 18 Luật Tiếp công dân), every week.</summary>
/// <param name="Weekday">The day of the week.</param>
/// <param name="From">When it begins, in the office's zone.</param>
public sealed record ReceptionTime(DayOfWeek Weekday, TimeOnly From);
