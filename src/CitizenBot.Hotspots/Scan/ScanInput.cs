namespace CitizenBot.Hotspots.Scan;

/// <summary>Places, days and counts: all that the scan is told.</summary>
public sealed record ScanInput
{
    /// <summary>The places. Places at one point are one location.</summary>
    public required IReadOnlyList<ScanPlace> Places { get; init; }

    /// <summary>What the numbers of a place mean.</summary>
    public Coordinates Coordinates { get; init; } = Coordinates.LatitudeLongitude;

    /// <summary>Distances in kilometres instead of coordinates, symmetric, in the order of <see cref="Places"/>; null to use coordinates.</summary>
    public double[,]? Distances { get; init; }

    /// <summary>The cases.</summary>
    public required IReadOnlyList<ScanCase> Cases { get; init; }

    /// <summary>Length of the period in days; clusters end on its last day.</summary>
    public required int Days { get; init; }
}
