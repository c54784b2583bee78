namespace CitizenBot.Hotspots.Statistics;

/// <summary>exp(x) - 1 and ln(1 + x) that keep their digits near 0; those of <see cref="double"/> add and subtract the 1.</summary>
internal static class Precise
{
    /// <summary>exp(x) - 1, by Kahan's correction: (u - 1) x / ln u with u = exp x rounds the same error in and out again.</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) > 1)
            return Math.Exp(x) - 1;
        var u = Math.Exp(x);
        return u == 1 ? x : (u - 1) * x / Math.Log(u);
    }

    /// <summary>ln(1 + x), by the same correction.</summary>
    public static double Log1p(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : u == 0 ? double.NegativeInfinity : Math.Log(u) * x / (u - 1);
    }
}
