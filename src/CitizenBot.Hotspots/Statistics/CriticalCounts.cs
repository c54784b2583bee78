using System.Runtime.CompilerServices;

namespace CitizenBot.Hotspots.Statistics;

/// <summary>The smallest count that reaches a level of the likelihood ratio, by product N_Z T_k: comparing counts replaces two logarithms.</summary>
/// <remarks>
/// For a given n the ratio falls as the product grows, so each n has a largest product that still reaches the level; it grows with n. The
/// products are whole numbers and the ratio is <see cref="ExactRatio"/> itself, so nothing is lost to rounding: a count is critical exactly when
/// its ratio is at least level - 1e-9.
/// </remarks>
internal sealed class CriticalCounts(ExactRatio ratio, double level, int cases)
{
    private readonly long[] _largestProduct = new long[ratio.Most + 1];

    /// <summary>What no count reaches.</summary>
    public const int Never = int.MaxValue;

    /// <summary>The critical count of a product, searched upwards from a count known to be at most that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int From(int known, long product)
    {
        // It is above expectation, product / C.
        var low = Math.Max(Math.Max(known, ratio.MinCases), (int)Math.Min(product / cases + 1, ratio.Most));
        if (Largest(low) >= product)
            return low;

        // Farther and farther up until it is passed, then halving.
        var high = low;
        for (var reach = 1; Largest(high) < product; reach *= 2)
        {
            if (high == ratio.Most)
                return Never;
            low = high;
            high = Math.Min(ratio.Most, high + reach);
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Largest(middle) < product)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    /// <summary>The largest product with which n reaches the level; it never falls as n grows.</summary>
    private long Largest(int n)
    {
        ref var known = ref _largestProduct[n];
        if (known == 0)
            known = Find(n) + 1;
        return known - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Find(int n)
    {
        // Reached at `below`, not at `above`: n C is no longer above expectation.
        var (below, above) = (0L, (long)n * cases);
        while (above - below > 1)
        {
            var middle = below + (above - below) / 2;
            if (ratio.Of(n, middle) >= level - ExactRatio.Tolerance)
                below = middle;
            else
                above = middle;
        }

        return below;
    }
}
