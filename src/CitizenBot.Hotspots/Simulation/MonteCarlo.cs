using System.Numerics;
using CitizenBot.Hotspots.Scan;
using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>Deals the days over the cases again and again and compares what comes out with what was observed.</summary>
internal sealed class MonteCarlo
{
    private readonly ScanOptions _options;
    private readonly double _observed;
    private readonly Func<BlockWork> _newWork;

    public MonteCarlo(CaseTable cases, ZoneSteps steps, ExactRatio ratio, double observed, ScanOptions options)
    {
        (_options, _observed) = (options, observed);
        var tables = new Tables(cases, steps, ratio);
        var levels = options.Mode == ScanMode.PValueOnly ? [observed] : Pilot.Levels(tables, options.Seed);
        var critical = new uint[levels.Length][];
        var needed = tables.LargestCell;
        for (var i = 0; i < levels.Length; i++)
        {
            (critical[i], var largest) = tables.Critical(levels[i]);
            needed = Math.Max(needed, largest);
        }

        Lanes = LaneChoice.Of(options.Lanes);
        if (Lanes == LaneWidth.Scalar || needed > ushort.MaxValue || tables.Locations > ushort.MaxValue)
        {
            Lanes = LaneWidth.Scalar;
            _newWork = () => new ScalarBlock(tables, critical[0], options.Seed);
            return;
        }

        var narrow = needed <= byte.MaxValue;
        foreach (var table in critical)
        {
            Tables.Pack(table, narrow ? 8 : 16);
        }

        _newWork = (Lanes, narrow) switch
        {
            (LaneWidth.Bits512, true) => () => new LaneBlock<byte, Lanes512>(tables, critical, options.Seed),
            (LaneWidth.Bits512, false) => () => new LaneBlock<ushort, Lanes512>(tables, critical, options.Seed),
            (_, true) => () => new LaneBlock<byte, Lanes256>(tables, critical, options.Seed),
            _ => () => new LaneBlock<ushort, Lanes256>(tables, critical, options.Seed),
        };
        // Nobody looks at this block: it is dealt so that the machine code is there before anyone measures.
        Run(tables.IsLarge ? 1 : Layout.Block, 1, null, CancellationToken.None);
    }

    /// <summary>The lanes that are used: one replicate after the other when counts or locations are too many for 16 bits.</summary>
    public LaneWidth Lanes { get; }

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Outcome Run(IProgress<ScanProgress>? progress, CancellationToken cancellation) =>
        Run(_options.Replicates, _options.Threads == 0 ? Environment.ProcessorCount : _options.Threads, progress, cancellation);

    private Outcome Run(int replicates, int threads, IProgress<ScanProgress>? progress, CancellationToken cancellation)
    {
        var blocks = (replicates + Layout.Block - 1) / Layout.Block;
        var reached = new ulong[blocks];
        var maxima = _options.Mode == ScanMode.AllMaxima ? new double[replicates] : null;
        var ledger = new BlockLedger(reached, _options.StopAfterExceedances, replicates, progress);
        var next = -1;
        void Work(int _)
        {
            using var work = _newWork();
            for (var block = Interlocked.Increment(ref next); block < blocks && !ledger.IsEnough; block = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                var first = block * Layout.Block;
                var length = Math.Min(Layout.Block, replicates - first);
                if (maxima is null)
                    ledger.Enter(block, work.Reached(block, length));
                else
                    ledger.Enter(block, Maxima(work, block, maxima.AsSpan(first, length)));
            }
        }

        threads = Math.Min(blocks, threads);
        if (threads == 1)
            Work(0);
        else
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, Work);

        return Sum(replicates, reached, maxima);
    }

    private ulong Maxima(BlockWork work, int block, Span<double> maxima)
    {
        work.Maxima(block, maxima);
        var reached = 0UL;
        for (var i = 0; i < maxima.Length; i++)
        {
            if (maxima[i] >= _observed - ExactRatio.Tolerance)
                reached |= 1UL << i;
        }

        return reached;
    }

    private Outcome Sum(int replicates, ulong[] reached, double[]? maxima)
    {
        var exceedances = 0;
        for (var block = 0; block < reached.Length; block++)
        {
            var here = BitOperations.PopCount(reached[block]);
            if (_options.StopAfterExceedances is { } enough && exceedances + here >= enough)
            {
                var bits = reached[block];
                for (var skip = enough - exceedances - 1; skip > 0; skip--)
                {
                    bits &= bits - 1;
                }

                var length = block * Layout.Block + BitOperations.TrailingZeroCount(bits) + 1;
                return new Outcome(length, enough, true, maxima?[..length]);
            }

            exceedances += here;
        }

        return new Outcome(replicates, exceedances, false, maxima);
    }
}
