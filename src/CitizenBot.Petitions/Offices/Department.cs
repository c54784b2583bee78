namespace CitizenBot.Petitions.Offices;

/// <summary>A part of the office in which officials work, with the official who heads it.</summary>
public sealed record Department(string Id, Bilingual Name, string? HeadId);
