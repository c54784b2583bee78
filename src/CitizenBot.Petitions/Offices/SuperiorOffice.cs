namespace CitizenBot.Petitions.Offices;

/// <summary>The body above the office: second complaints and denunciations of the office's head go there.</summary>
/// <param name="OfficialId">The outside official of this file who takes such petitions in; null when the file names none.</param>
public sealed record SuperiorOffice(Bilingual Name, string? OfficialId);
