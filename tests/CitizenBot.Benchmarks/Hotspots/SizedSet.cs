using CitizenBot.Hotspots.Reference;
using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Benchmarks.Hotspots;

/// <summary>An invented input of the size of a real one.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Aim">Most microseconds for a replicate on one thread, p-value only; null where only the whole is limited.</param>
/// <param name="Replicates">Replicates of a measurement.</param>
/// <param name="PlainReplicates">The same for the plain scan, which is slow.</param>
internal sealed record SizedSet(string Name, double? Aim, int Replicates, int PlainReplicates, Func<SyntheticTown> Town, ScanOptions Options)
{
    public static IReadOnlyList<SizedSet> All { get; } =
    [
        new("nyc", 2, 64_000, 2000, () => new SyntheticTown(1000, 24, 8, 194, 39, 24), new ScanOptions { MaxWindowDays = 7, MaxDistanceKm = 3 }),
        new("town", 7, 19_200, 300, () => new SyntheticTown(1000), new ScanOptions { MaxWindowDays = 30 }),
        new("province", 600, 640, 8, () => new SyntheticTown(1000, 96, 10, 60_000, 118), new ScanOptions { MaxWindowDays = 30, MaxDistanceKm = 30 }),
        new("country", null, 320, 2, () => new SyntheticTown(1000, 3321, 1, 600_000, 700), new ScanOptions { MaxWindowDays = 30, MaxDistanceKm = 50 }),
    ];
}
