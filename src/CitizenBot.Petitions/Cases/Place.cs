namespace CitizenBot.Petitions.Cases;

/// <summary>Where the matter happened: a unit of the office if one was found, and the citizen's own words.</summary>
/// <param name="Latitude">WGS 84 degrees of a shared location.</param>
public sealed record Place(string? UnitId, string Text, double? Latitude = null, double? Longitude = null);
