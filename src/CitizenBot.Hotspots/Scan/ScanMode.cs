namespace CitizenBot.Hotspots.Scan;

/// <summary>What the simulation is asked for.</summary>
public enum ScanMode
{
    /// <summary>The largest ratio of each replicate: p-values of all clusters, Gumbel p-values, the null distribution.</summary>
    AllMaxima,

    /// <summary>Only whether a replicate reaches the most likely cluster: its p-value and nothing else, in the shortest time.</summary>
    PValueOnly,
}
