namespace CitizenBot.Hotspots.Statistics;

/// <summary>p-values below 1/(replicates + 1) from a Gumbel distribution fitted by moments (Abrams, Kleinman and Kulldorff, IJHG 9:61, 2010).</summary>
public static class GumbelTail
{
    /// <summary>The Euler-Mascheroni constant.</summary>
    private const double Euler = 0.57721566490153286;

    /// <summary>beta = sd √6 / π, m = mean - γ beta, p = 1 - exp(-exp((m-x)/beta)), computed as -expm1(-exp(...)) so that small p keep their digits.</summary>
    /// <param name="x">The observed maximum.</param>
    /// <param name="mean">Mean of the null maxima.</param>
    /// <param name="deviation">Their standard deviation.</param>
    /// <returns>The p-value; with no spread 1 or 0 by which side x is on.</returns>
    public static double PValue(double x, double mean, double deviation)
    {
        if (!(deviation > 0))
            return x > mean ? 0 : 1;
        var beta = deviation * Math.Sqrt(6) / Math.PI;
        return -Precise.Expm1(-Math.Exp((mean - Euler * beta - x) / beta));
    }
}
