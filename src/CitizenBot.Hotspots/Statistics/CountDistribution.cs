namespace CitizenBot.Hotspots.Statistics;

/// <summary>Poisson and negative binomial counts, by mean and size; size infinite is Poisson.</summary>
/// <param name="Mean">m, 0 or more.</param>
/// <param name="Size">r: the variance is m + m²/r.</param>
internal readonly record struct CountDistribution(double Mean, double Size)
{
    public static CountDistribution Poisson(double mean) => new(mean, double.PositiveInfinity);

    /// <summary>The negative binomial whose variance is <paramref name="dispersion"/> times its mean; Poisson when that is not above 1.</summary>
    public static CountDistribution Dispersed(double mean, double dispersion) =>
        dispersion > 1 ? new CountDistribution(mean, mean / (dispersion - 1)) : Poisson(mean);

    public double Deviation => Math.Sqrt(Mean + (double.IsInfinity(Size) ? 0 : Mean * Mean / Size));

    /// <summary>ln P(X = n).</summary>
    public double LogProbability(int n)
    {
        if (Mean <= 0)
            return n == 0 ? 0 : double.NegativeInfinity;
        if (double.IsInfinity(Size))
            return n * Math.Log(Mean) - Mean - LogGamma.Of(n + 1.0);
        return LogGamma.Of(n + Size) - LogGamma.Of(Size) - LogGamma.Of(n + 1.0) - Size * Precise.Log1p(Mean / Size) + n * Math.Log(Mean / (Mean + Size));
    }

    /// <summary>The smallest n with P(X ≤ n) ≥ p.</summary>
    public int Quantile(double p)
    {
        if (Mean <= 0)
            return 0;
        // Twelve deviations below the mean less is left than the 1e-14 that sums round off.
        var n = (int)Math.Max(0, Math.Floor(Mean - 12 * Deviation));
        var probability = Math.Exp(LogProbability(n));
        var sum = probability;
        var limit = p - 1e-14;
        var most = Mean + 400 * Deviation + 100;
        while (sum < limit && n < most)
        {
            probability *= double.IsInfinity(Size) ? Mean / (n + 1) : (n + Size) / (n + 1) * (Mean / (Mean + Size));
            n++;
            sum += probability;
        }

        return n;
    }

    /// <summary>P(X ≥ n).</summary>
    public double UpperTail(int n)
    {
        var (sum, term) = (0.0, 0.0);
        for (var i = n; i == n || term > 1e-18 * sum || i < Mean; i++)
        {
            sum += term = Math.Exp(LogProbability(i));
        }

        return Math.Min(1, sum);
    }
}
