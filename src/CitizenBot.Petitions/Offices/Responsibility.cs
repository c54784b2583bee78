using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Offices;

/// <summary>One row of the assignment table: who answers for a unit, a field and a kind of petition; null means any.</summary>
/// <remarks>A row for a unit also covers the units inside it.</remarks>
public sealed record Responsibility(string? UnitId, string? FieldId, PetitionKind? Kind, string OfficialId);
