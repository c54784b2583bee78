using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>Where the matter happened: a unit of the office if one was found, and the citizen's own words.</summary>
/// <param name="Latitude">WGS 84 degrees of a shared location.</param>
public sealed record Place(string? UnitId, string Text, double? Latitude = null, double? Longitude = null)
{
    /// <summary>Metres between two places, on a sphere; null unless both have a position.</summary>
    public double? MetresTo(Place other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this is { Latitude: { } latitude, Longitude: { } longitude } && other is { Latitude: { } otherLatitude, Longitude: { } otherLongitude }
            ? OfficeGuesses.Metres(latitude, longitude, otherLatitude, otherLongitude)
            : null;
    }
}
