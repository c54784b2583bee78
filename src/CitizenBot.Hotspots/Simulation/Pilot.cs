namespace CitizenBot.Hotspots.Simulation;

/// <summary>
/// Finds levels for the maxima, so that ratios are taken of few cylinders. A replicate that reaches the first level is done: its maximum is among
/// what reached it. The others try the next, and what reaches none is walked in full. The levels change the time, not the answer.
/// </summary>
internal static class Pilot
{
    private const int Few = 16;
    private const double Least = 1e-3;

    private static readonly double[] Quantiles = [0.5, 0.06, 0.003];

    /// <summary>Quantiles q of a Gumbel distribution fitted to the first replicates, m - beta ln(-ln q), the highest first.</summary>
    public static double[] Levels(Tables tables, long seed)
    {
        Span<double> maxima = stackalloc double[tables.IsLarge ? Few : Layout.Block];
        using var work = new ScalarBlock(tables, [], seed);
        work.Maxima(0, maxima);
        var mean = 0.0;
        foreach (var maximum in maxima)
        {
            mean += maximum / maxima.Length;
        }

        var variance = 0.0;
        foreach (var maximum in maxima)
        {
            variance += (maximum - mean) * (maximum - mean) / (maxima.Length - 1);
        }

        var beta = Math.Sqrt(6 * variance) / Math.PI;
        return [.. (tables.IsLarge ? Quantiles[^1..] : Quantiles).Select(q => Math.Max(Least, mean - 0.5772 * beta - beta * Math.Log(-Math.Log(q)))).Distinct()];
    }
}
