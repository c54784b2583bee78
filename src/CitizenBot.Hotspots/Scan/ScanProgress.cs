namespace CitizenBot.Hotspots.Scan;

/// <summary>How far a simulation is.</summary>
/// <param name="Done">Replicates dealt.</param>
/// <param name="Total">Replicates asked for; a sequential stop ends earlier.</param>
public readonly record struct ScanProgress(int Done, int Total);
