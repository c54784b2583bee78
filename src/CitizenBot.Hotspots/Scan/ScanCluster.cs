namespace CitizenBot.Hotspots.Scan;

/// <summary>A zone and a stretch of days that ends on the last day, with more cases than place and day by themselves explain.</summary>
public sealed record ScanCluster
{
    /// <summary>Ids of its places, in ordinal order.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Id of the place in its middle.</summary>
    public required string Centre { get; init; }

    /// <summary>Distance from the centre to the farthest place in kilometres, on the globe along the arc.</summary>
    public required double RadiusKm { get; init; }

    /// <summary>First day, 0 is the first of the period.</summary>
    public required int FirstDay { get; init; }

    /// <summary>Last day: the last of the period.</summary>
    public required int LastDay { get; init; }

    /// <summary>Cases in it (n).</summary>
    public required int Observed { get; init; }

    /// <summary>Cases to be expected if place and day had nothing to do with each other: mu = N_Z T_k / C.</summary>
    public required double Expected { get; init; }

    /// <summary>Logarithm of the likelihood ratio (<see cref="Statistics.LikelihoodRatio"/>).</summary>
    public required double Llr { get; init; }

    /// <summary>
    /// Share of replicates, the observed counted in, whose largest ratio reaches this one. Null for a secondary cluster when only the p-value of
    /// the first was asked for, and when no replicate was.
    /// </summary>
    public required double? PValue { get; init; }

    /// <summary>The same by a Gumbel distribution fitted to the maxima, which can be smaller than 1/(replicates + 1); null without maxima.</summary>
    public double? GumbelPValue { get; init; }

    /// <summary>Days between two such clusters by chance, with one look a day: 1 / p.</summary>
    public double? RecurrenceDays => PValue is { } p ? Statistics.RecurrenceInterval.Days(p) : null;
}
