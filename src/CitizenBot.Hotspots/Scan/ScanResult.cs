namespace CitizenBot.Hotspots.Scan;

/// <summary>What a scan found.</summary>
public sealed record ScanResult
{
    /// <summary>The clusters, the most likely first, none sharing a place with a stronger one. Empty: no cluster, p = 1.</summary>
    public required IReadOnlyList<ScanCluster> Clusters { get; init; }

    /// <summary>p-value of the most likely cluster; 1 when there is none, null when no replicate was asked for.</summary>
    public double? PValue => Clusters.Count == 0 ? 1 : Clusters[0].PValue;

    /// <summary>Replicates that count: fewer than asked for after a sequential stop, 0 when there was nothing to compare with.</summary>
    public required int Replicates { get; init; }

    /// <summary>How many of them reached the most likely cluster.</summary>
    public required int Exceedances { get; init; }

    /// <summary>The largest ratio of each replicate, in their order; null unless asked for.</summary>
    public IReadOnlyList<double>? NullMaxima { get; init; }

    /// <summary>Cases in all (C).</summary>
    public required int Cases { get; init; }

    /// <summary>Locations: places at one point count once.</summary>
    public required int Locations { get; init; }

    /// <summary>Zones as they grow from every centre, the same set from two centres counted twice (S).</summary>
    public required int ZoneSteps { get; init; }

    /// <summary>The lanes that were used.</summary>
    public required LaneWidth Lanes { get; init; }
}
