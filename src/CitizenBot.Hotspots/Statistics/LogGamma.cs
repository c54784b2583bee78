namespace CitizenBot.Hotspots.Statistics;

/// <summary>ln Γ(x) for x &gt; 0: Stirling's series, after moving x above 8 by Γ(x+1) = x Γ(x). Good to about 1e-13.</summary>
internal static class LogGamma
{
    public static double Of(double x)
    {
        var shift = 0.0;
        for (; x < 8; x++)
        {
            shift -= Math.Log(x);
        }

        var inverse = 1 / (x * x);
        var series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse / 1188)))) / x;
        return shift + (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series;
    }
}
