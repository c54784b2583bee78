namespace CitizenBot.Hotspots.Scan;

/// <summary>
/// The prospective space-time permutation scan of Kulldorff, Heffernan, Hartman, Assunção and Mostashari, PLoS Med 2(3):e59 (2005): where and
/// since when are there more cases than the place's and the days' own numbers explain?
/// </summary>
/// <remarks>
/// It needs no population. It sees the interaction of place and time only: a rise in every place on the same day gives a ratio of 0, so a
/// temporal detector (<see cref="Temporal.TemporalWatch"/>) belongs beside it.
/// </remarks>
public static class PermutationScan
{
    /// <summary>Scans, simulates and ranks.</summary>
    /// <param name="input">Places, days, counts.</param>
    /// <param name="options">Limits and simulation; null for the defaults.</param>
    /// <param name="progress">Is told after each block of replicates, by any thread.</param>
    /// <param name="cancellation">Ends the simulation within a block of 64 replicates.</param>
    /// <returns>The clusters; an empty list when nothing is above expectation (also with no case, one place or one day).</returns>
    /// <exception cref="ScanInputException">A number cannot be right.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ScanResult Run(ScanInput input, ScanOptions? options = null, IProgress<ScanProgress>? progress = null, CancellationToken cancellation = default) =>
        Prepare(input, options).Simulate(progress, cancellation);

    /// <summary>Checks the numbers, finds the clusters and lays out the tables; the replicates are left to <see cref="PreparedScan.Simulate"/>.</summary>
    /// <exception cref="ScanInputException">A number cannot be right.</exception>
    public static PreparedScan Prepare(ScanInput input, ScanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        options ??= new ScanOptions();
        InputCheck.Check(input, options);
        return new PreparedScan(input, options);
    }
}
