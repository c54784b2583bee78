using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>The 64 replicates of a block side by side, as many to an instruction as the register holds.</summary>
internal sealed unsafe class LaneBlock<T, TLanes> : BlockWork
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    where TLanes : ILanes
{
    private const int Row = Layout.Group * Layout.Block;

    private readonly Tables _tables;
    private readonly uint[][] _levels;
    private readonly long _seed;
    private readonly ushort[] _fresh;
    private readonly ushort[] _deck;
    private readonly ushort[] _drawn;
    private readonly int[] _rows;
    private readonly int[] _starts;
    private readonly Walker _walker;
    private readonly int[] _single;
    private readonly int _perRegister = TLanes.Bytes / sizeof(T);
    private readonly nint _groupLength;
    private readonly nuint _bytes;
    private readonly ulong[] _stepBits;
    private readonly int[] _someSteps;
    private readonly int[] _someStarts;
    private readonly int[] _at;
    private T* _counts;
    private T* _sums;

    /// <param name="tables">What is read.</param>
    /// <param name="levels">Critical counts less one by level, the highest level first, packed for this type.</param>
    /// <param name="seed">Of the random bits.</param>
    public LaneBlock(Tables tables, uint[][] levels, long seed)
    {
        (_tables, _levels, _seed) = (tables, levels, seed);
        _fresh = Dealer.NewDeck<ushort>(tables.Cases.OfLocation);
        _deck = new ushort[_fresh.Length];
        _drawn = new ushort[tables.Cases.InLastDays[^1] * Layout.Block];
        _rows = new int[tables.Steps.Count];
        for (var step = 0; step < _rows.Length; step++)
        {
            _rows[step] = tables.Steps.Location[step] * Row;
        }

        _starts = tables.Steps.Starts;
        _walker = new Walker(tables);
        _single = new int[tables.Groups * tables.Locations * Layout.Group];
        _groupLength = (nint)tables.Locations * Row;
        _bytes = (nuint)(_groupLength * tables.Groups * sizeof(T));
        _stepBits = new ulong[(tables.Steps.Count + 63) / 64];
        _someSteps = new int[tables.Steps.Count];
        _someStarts = new int[_starts.Length];
        _at = new int[tables.LongestWalk];
        _counts = (T*)NativeMemory.AlignedAlloc(_bytes, 64);
        _sums = (T*)NativeMemory.AlignedAlloc((nuint)(Math.Max(1, tables.LongestWalk) * Layout.Group * Math.Max(Layout.Block * sizeof(T), TLanes.Bytes)), 64);
    }

    ~LaneBlock() => Dispose(false);

    public override ulong Reached(int block, int replicates)
    {
        Deal(block, replicates);
        var (steps, starts, walks) = Walks();
        var all = replicates == Layout.Block ? ulong.MaxValue : (1UL << replicates) - 1;
        var reached = 0UL;
        fixed (int* stepsAt = steps, startsAt = starts, rows = _rows)
        fixed (uint* critical = _levels[0])
        {
            for (var group = 0; group < _tables.Groups && (reached & all) != all; group++)
            {
                NativeMemory.Clear(_sums, (nuint)(Layout.Block * sizeof(T)));
                TLanes.Reached(_counts + group * _groupLength, stepsAt, startsAt, walks, rows, critical + (nint)group * _tables.Steps.Count * Layout.Group, _sums);
                for (var first = 0; first < Layout.Block; first += _perRegister)
                {
                    reached |= TLanes.Above(_sums + first, 0) << first;
                }
            }
        }

        return reached & all;
    }

    public override void Maxima(int block, Span<double> maxima)
    {
        Deal(block, maxima.Length);
        maxima.Clear();
        var walks = Walks();
        for (var level = 0; level < _levels.Length; level++)
        {
            for (var unknown = Raise(_levels[level], walks, maxima); unknown != 0; unknown &= unknown - 1)
            {
                var lane = BitOperations.TrailingZeroCount(unknown);
                maxima[lane] = Exactly(lane);
            }

            if (!maxima.Contains(0))
                return;
            if (level + 1 < _levels.Length)
                Empty(maxima);
        }

        for (var lane = 0; lane < maxima.Length; lane++)
        {
            if (maxima[lane] == 0)
                maxima[lane] = Exactly(lane);
        }
    }

    protected override void Dispose(bool disposing)
    {
        NativeMemory.AlignedFree(_counts);
        NativeMemory.AlignedFree(_sums);
        _counts = null;
        _sums = null;
        base.Dispose(disposing);
    }

    /// <summary>Takes the ratios of all that reaches a level. Returns the lanes with a count too large to be known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong Raise(uint[] level, (int[] Steps, int[] Starts, int Walks) walks, Span<double> maxima)
    {
        var unknown = 0UL;
        fixed (int* steps = walks.Steps, rows = _rows, at = _at)
        fixed (uint* critical = level)
        {
            for (var group = 0; group < _tables.Groups; group++)
            {
                var limits = critical + (nint)group * _tables.Steps.Count * Layout.Group;
                for (var walk = 0; walk < walks.Walks; walk++)
                {
                    for (var first = 0; first < maxima.Length; first += _perRegister)
                    {
                        var found = TLanes.Collect(_counts + group * _groupLength + first, steps, walks.Starts[walk], walks.Starts[walk + 1], rows, limits, _sums, at);
                        if (found > 0)
                            unknown |= Raise(found, group, first, limits, maxima);
                    }
                }
            }
        }

        return unknown;
    }

    /// <summary>Takes out the replicates whose maximum is known, so that a lower level is not reached by them again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Empty(ReadOnlySpan<double> maxima)
    {
        for (var lane = 0; lane < Layout.Block; lane++)
        {
            _sums[lane] = lane < maxima.Length && maxima[lane] == 0 ? T.AllBitsSet : T.Zero;
        }

        for (nint row = 0; row < _groupLength * _tables.Groups; row += Layout.Block)
        {
            TLanes.MaskRow(_counts + row, _sums);
        }
    }

    /// <summary>Takes the ratios of what one walk wrote down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong Raise(int found, int group, int first, uint* limits, Span<double> maxima)
    {
        var unknown = 0UL;
        var windows = Math.Min(Layout.Group, _tables.Cases.Windows - group * Layout.Group);
        var ratio = _tables.Ratio;
        for (var i = 0; i < found; i++)
        {
            var step = _at[i];
            for (var window = 0; window < windows; window++)
            {
                var sums = _sums + ((nint)i * Layout.Group + window) * _perRegister;
                var lanes = TLanes.Above(sums, limits[(nint)step * Layout.Group + window]);
                if (lanes == 0)
                    continue;
                var (lnQ, lnRest) = ratio.Logs((long)_tables.Steps.ZoneCases[step] * _tables.Cases.InLastDays[group * Layout.Group + window]);
                for (; lanes != 0; lanes &= lanes - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(lanes);
                    if (first + lane >= maxima.Length)
                        break;
                    if (sums[lane] == T.MaxValue)
                    {
                        unknown |= 1UL << (first + lane);
                        continue;
                    }

                    var value = ratio.Of(int.CreateTruncating(sums[lane]), lnQ, lnRest);
                    if (value > maxima[first + lane])
                        maxima[first + lane] = value;
                }
            }
        }

        return unknown;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Exactly(int lane)
    {
        for (var i = 0; i < _single.Length; i++)
        {
            _single[i] = int.CreateTruncating(_counts[(nint)i * Layout.Block + lane]);
        }

        return _walker.Maximum(_single);
    }

    private void Deal(int block, int replicates)
    {
        _fresh.CopyTo(_deck, 0);
        var random = new Randomness(_seed, block);
        var recent = _tables.Cases.InLastDays[^1];
        for (var lane = 0; lane < replicates; lane++)
        {
            fixed (ushort* deck = _deck)
            {
                Dealer.Draw(deck, _deck.Length, recent, ref random);
            }

            _deck.AsSpan(0, recent).CopyTo(_drawn.AsSpan(lane * recent, recent));
        }

        NativeMemory.Clear(_counts, _bytes);
        Count(replicates);
        Accumulate();
    }

    /// <summary>Day by day over all replicates: they share their lines of memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(int replicates)
    {
        var recent = _tables.Cases.InLastDays[^1];
        fixed (ushort* drawn = _drawn)
        {
            var first = drawn;
            for (var back = 0; back < _tables.Dealt.Length; back++)
            {
                var cells = _counts + back / Layout.Group * _groupLength + back % Layout.Group * Layout.Block;
                for (var lane = 0; lane < replicates; lane++)
                {
                    var cell = cells + lane;
                    var next = first + (nint)lane * recent;
                    for (var end = next + _tables.Dealt[back]; next < end; next++)
                    {
                        cell[(nint)(*next) * Row]++;
                    }
                }

                first += _tables.Dealt[back];
            }
        }
    }

    /// <summary>Days before the last become windows that end on it: each row is added to the next, all replicates at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Accumulate()
    {
        for (var location = 0; location < _tables.Locations; location++)
        {
            var before = _counts + (nint)location * Row;
            for (var k = 1; k < _tables.Cases.Windows; k++)
            {
                var row = _counts + k / Layout.Group * _groupLength + (nint)location * Row + k % Layout.Group * Layout.Block;
                TLanes.AddRow(before, row);
                before = row;
            }
        }
    }

    /// <summary>
    /// The steps to take. Where most locations have no recent case in any replicate of the block, only the steps that add one that has: the sums
    /// do not change at the others, and what is expected only grows.
    /// </summary>
    private (int[] Steps, int[] Starts, int Walks) Walks()
    {
        if (!_tables.MaySkip || _tables.Cases.InLastDays[^1] * (long)Layout.Block > _tables.Locations)
            return (_tables.AllSteps, _starts, _starts.Length - 1);

        Array.Clear(_stepBits);
        var last = _counts + (_tables.Cases.Windows - 1) / Layout.Group * _groupLength + (_tables.Cases.Windows - 1) % Layout.Group * Layout.Block;
        for (var location = 0; location < _tables.Locations; location++)
        {
            if (!new ReadOnlySpan<T>(last + (nint)location * Row, Layout.Block).ContainsAnyExcept(T.Zero))
                continue;
            for (var i = _tables.StepsStart[location]; i < _tables.StepsStart[location + 1]; i++)
            {
                _stepBits[_tables.StepsOf[i] >> 6] |= 1UL << (_tables.StepsOf[i] & 63);
            }
        }

        var (count, walks, walk) = (0, 0, -1);
        for (var word = 0; word < _stepBits.Length; word++)
        {
            for (var bits = _stepBits[word]; bits != 0; bits &= bits - 1)
            {
                var step = word * 64 + BitOperations.TrailingZeroCount(bits);
                if (_tables.WalkOfStep[step] != walk)
                {
                    walk = _tables.WalkOfStep[step];
                    _someStarts[walks++] = count;
                }

                _someSteps[count++] = step;
            }
        }

        _someStarts[walks] = count;
        return (_someSteps, _someStarts, walks);
    }
}
