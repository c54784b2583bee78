namespace CitizenBot.Hotspots.Statistics;

/// <summary>Poisson generalised likelihood ratio of Kulldorff 2005 (Methods), natural logarithms.</summary>
public static class LikelihoodRatio
{
    /// <summary>
    /// LLR = n ln(n/mu) + (C-n) ln((C-n)/(C-mu)) when n &gt; mu, else 0; the second term is 0 when n = C.
    /// </summary>
    /// <param name="observed">n, cases inside.</param>
    /// <param name="expected">mu, cases expected inside.</param>
    /// <param name="cases">C, cases in all.</param>
    public static double Of(double observed, double expected, double cases)
    {
        if (!(observed > expected))
            return 0;
        var outside = cases - observed;
        return observed * Math.Log(observed / expected) + (outside > 0 ? outside * Math.Log(outside / (cases - expected)) : 0);
    }
}
