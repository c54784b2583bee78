namespace CitizenBot.Hotspots.Scan;

/// <summary>Limits of the cylinders and how the simulation runs.</summary>
public sealed record ScanOptions
{
    /// <summary>Longest window in days, at most the period. Default 30.</summary>
    public int MaxWindowDays { get; init; } = 30;

    /// <summary>Largest distance from the centre in kilometres; null for no limit.</summary>
    public double? MaxDistanceKm { get; init; }

    /// <summary>Largest share of all cases a zone may hold over the whole period. Default one half.</summary>
    public double MaxShareOfCases { get; init; } = 0.5;

    /// <summary>Fewest cases a cluster may have. Default 2.</summary>
    public int MinCases { get; init; } = 2;

    /// <summary>What happens at equal distances.</summary>
    public TieRule TieRule { get; init; } = TieRule.OneByOne;

    /// <summary>How far two places on the globe are from each other.</summary>
    public GreatCircleRule GreatCircleRule { get; init; } = GreatCircleRule.ChordOf6367;

    /// <summary>How often the days are dealt anew. Default 999.</summary>
    public int Replicates { get; init; } = 999;

    /// <summary>The same seed gives the same replicates, whatever threads and lanes.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How many threads simulate; 0 for all cores.</summary>
    public int Threads { get; init; }

    /// <summary>How many replicates one instruction takes.</summary>
    public LaneWidth Lanes { get; init; } = LaneWidth.Widest;

    /// <summary>What the simulation is asked for.</summary>
    public ScanMode Mode { get; init; } = ScanMode.AllMaxima;

    /// <summary>
    /// Stops when so many replicates have reached the most likely cluster (Besag and Clifford 1991), 50 say; p is then that number over the
    /// replicates dealt so far. Null to run all.
    /// </summary>
    public int? StopAfterExceedances { get; init; }
}
