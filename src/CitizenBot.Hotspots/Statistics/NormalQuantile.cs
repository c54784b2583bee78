namespace CitizenBot.Hotspots.Statistics;

/// <summary>Quantiles of the standard normal distribution.</summary>
internal static class NormalQuantile
{
    /// <summary>x with Φ(x) = p, for 0 &lt; p &lt; 1.</summary>
    /// <remarks>
    /// Bisection of the tail, of which erfc is taken from its series near 0 and from its continued fraction farther out: slow, short, and good to
    /// 1e-12. It is asked once for each bound.
    /// </remarks>
    public static double Of(double p)
    {
        if (p > 0.5)
            return -Of(1 - p);
        var (low, high) = (-40.0, 0.0);
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (LowerTail(middle) < p)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>Φ(x) for x at most 0.</summary>
    private static double LowerTail(double x)
    {
        var z = -x;
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z < 3)
        {
            // Φ(z) - 1/2 = φ(z) (z + z³/3 + z⁵/(3·5) + ...)
            var (term, sum) = (z, z);
            for (var n = 3; Math.Abs(term) > 1e-18; n += 2)
            {
                term *= z * z / n;
                sum += term;
            }

            return 0.5 - density * sum;
        }

        // Laplace's continued fraction of Mills' ratio: 1/(z + 1/(z + 2/(z + 3/(z + ...)))).
        var fraction = z;
        for (var n = 200; n > 0; n--)
        {
            fraction = z + n / fraction;
        }

        return density / fraction;
    }
}
