using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>What the replicates showed.</summary>
/// <param name="Replicates">Replicates that count.</param>
/// <param name="Exceedances">Those whose maximum reaches the most likely cluster.</param>
/// <param name="Stopped">Whether the sequential stop ended it.</param>
/// <param name="Maxima">Their maxima in order, or null.</param>
internal sealed record Outcome(int Replicates, int Exceedances, bool Stopped, double[]? Maxima)
{
    private readonly double _mean = Maxima is { Length: > 0 } ? Maxima.Average() : double.NaN;

    /// <summary>p = (1 + exceedances) / (replicates + 1); after a sequential stop at h, p = h / replicates (Besag and Clifford 1991).</summary>
    public double PValue => Stopped ? (double)Exceedances / Replicates : (1.0 + Exceedances) / (Replicates + 1.0);

    /// <summary>
    /// p of a secondary cluster against the same maxima. After a sequential stop the observed is not counted in for it either, so that it never comes
    /// out below the first.
    /// </summary>
    public double? PValueOf(double llr)
    {
        if (Maxima is null)
            return null;
        var reached = Maxima.Count(maximum => maximum >= llr - ExactRatio.Tolerance);
        return Stopped ? (double)reached / Replicates : (1.0 + reached) / (Replicates + 1.0);
    }

    public double? GumbelPValueOf(double llr)
    {
        if (Maxima is not { Length: > 1 })
            return null;
        var deviation = Math.Sqrt(Maxima.Sum(m => (m - _mean) * (m - _mean)) / (Maxima.Length - 1));
        return GumbelTail.PValue(llr, _mean, deviation);
    }
}
