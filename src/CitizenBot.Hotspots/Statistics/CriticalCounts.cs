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
    private readonly List<long> _largestProduct = [];

    /// <summary>What no count reaches.</summary>
    public const int Never = int.MaxValue;

    /// <summary>The critical count of a product, searched upwards from a count known to be at most that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int From(int known, long product)
    {
        var n = Math.Max(known, ratio.MinCases);
        while (n <= ratio.Most && Largest(n) < product)
        {
            n++;
        }

        return n <= ratio.Most ? n : Never;
    }

    private long Largest(int n)
    {
        while (_largestProduct.Count <= n)
        {
            _largestProduct.Add(Find(_largestProduct.Count));
        }

        return _largestProduct[n];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Find(int n)
    {
        if (n < ratio.MinCases)
            return 0;
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
