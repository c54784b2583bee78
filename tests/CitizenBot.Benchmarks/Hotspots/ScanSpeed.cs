using System.Globalization;
using CitizenBot.Hotspots.Reference;
using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Benchmarks.Hotspots;

/// <summary>
/// Microseconds of processor time for a replicate on one thread, in rounds that take turns: other programs on the machine take their share of caches
/// and cores in any one of them. The best round says what the program costs, the median what one gets.
/// </summary>
internal sealed class ScanSpeed(TextWriter output)
{
    private static readonly (string Name, ScanMode Mode, LaneWidth Lanes)[] Ways =
    [
        ("p-value, 512 bits", ScanMode.PValueOnly, LaneWidth.Bits512),
        ("p-value, 256 bits", ScanMode.PValueOnly, LaneWidth.Bits256),
        ("p-value, scalar", ScanMode.PValueOnly, LaneWidth.Scalar),
        ("all maxima, 512 bits", ScanMode.AllMaxima, LaneWidth.Bits512),
    ];

    public void Run(string[] names, int rounds, CancellationToken stop)
    {
        output.WriteLine("| set | places | cases | zones | windows | way | us/replicate best | median | times faster than plain (best by best) | aim |");
        output.WriteLine("|---|---:|---:|---:|---:|---|---:|---:|---:|---|");
        foreach (var set in SizedSet.All.Where(set => names.Contains(set.Name)))
        {
            Measure(set, rounds, stop);
        }
    }

    private void Measure(SizedSet set, int rounds, CancellationToken stop)
    {
        var input = set.Town().Input;
        var plain = new PlainScan(input, set.Options);
        var random = new Random(1);
        var scans = Ways.Select(way => PermutationScan.Prepare(input, Options(set, way.Mode, way.Lanes))).ToArray();
        var times = new double[Ways.Length + 1][];
        for (var way = 0; way < times.Length; way++)
        {
            times[way] = new double[rounds];
        }

        var shape = scans[0].Simulate(null, stop);
        for (var round = 0; round < rounds; round++)
        {
            for (var way = 0; way < scans.Length; way++)
            {
                var started = Environment.CpuUsage.TotalTime;
                var done = scans[way].Simulate(null, stop).Replicates;
                times[way][round] = (Environment.CpuUsage.TotalTime - started).TotalMicroseconds / done;
            }

            var plainly = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < set.PlainReplicates; i++)
            {
                plain.Replicate(random);
            }

            times[^1][round] = (Environment.CpuUsage.TotalTime - plainly).TotalMicroseconds / set.PlainReplicates;
        }

        for (var way = 0; way < times.Length; way++)
        {
            var (name, isPlain) = way == Ways.Length ? ("plain scan", true) : (Ways[way].Name, false);
            var aim = way > 0 || set.Aim is not { } most ? "" : Text($"at most {most}: {(times[way].Min() <= most ? "met" : "MISSED")}");
            output.WriteLine(Text(
                $"| {set.Name} | {shape.Locations} | {shape.Cases} | {shape.ZoneSteps} | {shape.ZoneSteps * set.Options.MaxWindowDays} | {name} | {times[way].Min():G3} | {Median(times[way]):G3} | {(isPlain ? "1" : (times[^1].Min() / times[way].Min()).ToString("F0", CultureInfo.InvariantCulture))} | {aim} |"));
        }
    }

    private static ScanOptions Options(SizedSet set, ScanMode mode, LaneWidth lanes) => set.Options with
    {
        Mode = mode, Lanes = lanes, Threads = 1, Replicates = lanes == LaneWidth.Scalar ? Math.Max(64, set.Replicates / 40) : set.Replicates,
    };

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
