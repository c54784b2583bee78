namespace CitizenBot.Petitions.Oversight;

/// <summary>A case whose limit has passed: its code, who is held to it and by how much.</summary>
/// <param name="Purpose">What the limit is for, one of <see cref="Cases.ClockPurpose"/>.</param>
/// <param name="DaysLate">Working days; at least one, also when only days off have gone by.</param>
public sealed record OverdueCase(string Code, string? DepartmentId, string? OfficialId, string? UnitId, string? FieldId, string Purpose, DateOnly DueOn, int DaysLate);
