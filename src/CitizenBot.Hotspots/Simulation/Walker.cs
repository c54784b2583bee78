using System.Runtime.CompilerServices;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>Walks one replicate with plain whole numbers: what the lanes are measured against, and what they fall back to.</summary>
internal sealed class Walker(Tables tables)
{
    private readonly int[] _sums = new int[tables.Cases.Windows];
    private readonly long[] _least = new long[tables.Ratio.Most + 1];

    /// <summary>
    /// The largest ratio. For every count only the smallest expectation that came with it can be the best, so logarithms are taken once for each count
    /// and not for each cylinder.
    /// </summary>
    /// <param name="counts">Counts summed over days, in the order of <see cref="Layout"/> with one lane.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Maximum(ReadOnlySpan<int> counts)
    {
        var steps = tables.Steps;
        var inLastDays = tables.Cases.InLastDays;
        Array.Fill(_least, long.MaxValue);
        for (var walk = 0; walk + 1 < steps.Starts.Length; walk++)
        {
            Array.Clear(_sums);
            for (var step = steps.Starts[walk]; step < steps.Starts[walk + 1]; step++)
            {
                Add(counts, steps.Location[step]);
                if (!steps.IsZone[step])
                    continue;
                long zoneCases = steps.ZoneCases[step];
                for (var k = 0; k < _sums.Length; k++)
                {
                    var product = zoneCases * inLastDays[k];
                    ref var least = ref _least[_sums[k]];
                    if (product < least)
                        least = product;
                }
            }
        }

        var maximum = 0.0;
        for (var n = tables.Ratio.MinCases; n < _least.Length; n++)
        {
            if (_least[n] != long.MaxValue)
                maximum = Math.Max(maximum, tables.Ratio.Of(n, _least[n]));
        }

        return maximum;
    }

    /// <summary>Whether some cylinder holds more than its critical count less one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Reaches(ReadOnlySpan<int> counts, uint[] critical)
    {
        var steps = tables.Steps;
        for (var walk = 0; walk + 1 < steps.Starts.Length; walk++)
        {
            Array.Clear(_sums);
            for (var step = steps.Starts[walk]; step < steps.Starts[walk + 1]; step++)
            {
                Add(counts, steps.Location[step]);
                for (var k = 0; k < _sums.Length; k++)
                {
                    if ((uint)_sums[k] > critical[(k / Layout.Group * steps.Count + step) * Layout.Group + k % Layout.Group])
                        return true;
                }
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ReadOnlySpan<int> counts, int location)
    {
        for (var k = 0; k < _sums.Length; k++)
        {
            _sums[k] += counts[(k / Layout.Group * tables.Locations + location) * Layout.Group + k % Layout.Group];
        }
    }
}
