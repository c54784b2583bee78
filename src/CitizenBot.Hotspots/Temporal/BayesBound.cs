using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Hotspots.Temporal;

/// <summary>Bound by Bayes' rule from the few points before (Riebler 2004; Höhle 2007): cheap, and with counts near 0 better than a normal bound.</summary>
public static class BayesBound
{
    /// <summary>
    /// With Jeffreys' prior, the next of w Poisson counts is negative binomial with size Σy + 1/2 and probability w/(w+1). The bound is its
    /// 1 - alpha quantile.
    /// </summary>
    /// <param name="counts">The series.</param>
    /// <param name="at">Point to judge, with <paramref name="window"/> points before it.</param>
    /// <param name="window">w.</param>
    /// <param name="alpha">One-sided error.</param>
    public static TemporalBound At(IReadOnlyList<int> counts, int at, int window = 6, double alpha = 0.05)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(at, window);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(at, counts.Count);
        var size = 0.5;
        for (var i = at - window; i < at; i++)
        {
            size += counts[i];
        }

        var next = new CountDistribution(size / window, size);
        var bound = next.Quantile(1 - alpha);
        return new TemporalBound(TemporalMethod.Bayes, counts[at], next.Mean, bound, counts[at] > bound);
    }
}
