namespace CitizenBot.Petitions.Offices;

/// <summary>A group chat of officials; it is only ever told codes and counts.</summary>
/// <param name="DepartmentId">Whose cases it hears of; null means the whole office.</param>
public sealed record GroupChat(string Id, Bilingual Name, string? DepartmentId);
