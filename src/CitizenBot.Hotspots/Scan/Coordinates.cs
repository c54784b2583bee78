namespace CitizenBot.Hotspots.Scan;

/// <summary>What the two numbers of a place mean.</summary>
public enum Coordinates
{
    /// <summary>X and Y on a plane, in kilometres.</summary>
    Cartesian,

    /// <summary>X is the latitude, Y the longitude, both in degrees.</summary>
    LatitudeLongitude,
}
