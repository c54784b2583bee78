using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Hotspots.Temporal;

/// <summary>The Early Aberration Reporting System's C1, C2 and C3 (Hutwagner, Thompson, Seeman and Treadwell 2003): for the first weeks.</summary>
public static class Ears
{
    /// <summary>Points that a method needs before the one it judges.</summary>
    public static int Needs(TemporalMethod method, int baseline = 7) => method switch
    {
        TemporalMethod.EarsC1 => baseline,
        TemporalMethod.EarsC2 => baseline + 2,
        TemporalMethod.EarsC3 => baseline + 4,
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "EARS has C1, C2 and C3."),
    };

    /// <summary>
    /// C1, C2: bound = mean + z sd of the baseline. C3: bound = y + sd (z - Σ max(0, C2 - 1)) over the two points before, at least 0, where
    /// C2 = (y - mean) / sd; y is above it exactly when that sum exceeds z: it speaks of the two points before.
    /// </summary>
    /// <param name="counts">The series.</param>
    /// <param name="at">Point to judge.</param>
    /// <param name="method">C1, C2 or C3.</param>
    /// <param name="alpha">One-sided error; null for the usual 0.001 (C3: 0.025).</param>
    /// <param name="baseline">Points of the baseline, at least 3.</param>
    /// <param name="leastDeviation">Smaller deviations are taken for this: seven equal counts do not mean that the next must be equal.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not enough points before.</exception>
    public static TemporalBound At(IReadOnlyList<int> counts, int at, TemporalMethod method, double? alpha = null, int baseline = 7, double leastDeviation = 0)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfLessThan(baseline, 3);
        ArgumentOutOfRangeException.ThrowIfLessThan(at, Needs(method, baseline));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(at, counts.Count);
        var z = NormalQuantile.Of(1 - (alpha ?? (method == TemporalMethod.EarsC3 ? 0.025 : 0.001)));
        var (mean, deviation) = Baseline(counts, method == TemporalMethod.EarsC1 ? at : at - 2, baseline, leastDeviation);
        var bound = method == TemporalMethod.EarsC3
            ? Math.Max(0, counts[at] + deviation * (z - Part(counts, at - 1, baseline, leastDeviation) - Part(counts, at - 2, baseline, leastDeviation)))
            : mean + z * deviation;
        return new TemporalBound(method, counts[at], mean, bound, counts[at] > bound);
    }

    private static double Part(IReadOnlyList<int> counts, int at, int baseline, double leastDeviation)
    {
        var (mean, deviation) = Baseline(counts, at - 2, baseline, leastDeviation);
        // Equal counts before: whatever is above them is far above, but a number all the same.
        return Math.Max(0, (counts[at] - mean) / Math.Max(deviation, 1e-9) - 1);
    }

    private static (double Mean, double Deviation) Baseline(IReadOnlyList<int> counts, int end, int length, double leastDeviation)
    {
        var mean = 0.0;
        for (var i = end - length; i < end; i++)
        {
            mean += (double)counts[i] / length;
        }

        var squares = 0.0;
        for (var i = end - length; i < end; i++)
        {
            squares += (counts[i] - mean) * (counts[i] - mean);
        }

        return (mean, Math.Max(leastDeviation, Math.Sqrt(squares / (length - 1))));
    }
}
