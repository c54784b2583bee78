using System.Runtime.CompilerServices;
using CitizenBot.Hotspots.Scan;
using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>What every worker reads and none writes.</summary>
internal sealed class Tables
{
    private const uint NeverReached = uint.MaxValue;

    /// <summary>Above this the critical counts alone would take more than two gigabytes.</summary>
    private const long MostWords = 500_000_000;

    public Tables(CaseTable cases, ZoneSteps steps, ExactRatio ratio)
    {
        (Cases, Steps, Ratio) = (cases, steps, ratio);
        Groups = Layout.Groups(cases.Windows);
        if ((long)steps.Count * Groups * Layout.Group > MostWords)
            throw new ScanInputException($"{steps.Count} zones of {cases.Windows} windows are too many: set a smaller radius or a smaller share of cases.");

        Locations = cases.OfLocation.Length;
        Dealt = new int[cases.Windows];
        for (var back = 0; back < Dealt.Length; back++)
        {
            Dealt[back] = cases.InLastDays[back] - (back > 0 ? cases.InLastDays[back - 1] : 0);
        }

        LargestCell = cases.OfLocation.Max(n => Math.Min(n, Dealt.Max()));
        AllSteps = GC.AllocateUninitializedArray<int>(steps.Count, pinned: true);
        for (var i = 0; i < AllSteps.Length; i++)
        {
            AllSteps[i] = i;
        }

        WalkOfStep = new int[steps.Count];
        for (var walk = 0; walk + 1 < steps.Starts.Length; walk++)
        {
            WalkOfStep.AsSpan(steps.Starts[walk], steps.Starts[walk + 1] - steps.Starts[walk]).Fill(walk);
            LongestWalk = Math.Max(LongestWalk, steps.Starts[walk + 1] - steps.Starts[walk]);
        }

        (StepsStart, StepsOf) = Invert(steps, Locations);
        // A step skipped because its location is empty must not be the one that completes a circle.
        MaySkip = Array.TrueForAll(steps.IsZone, zone => zone);
    }

    public CaseTable Cases { get; }

    public ZoneSteps Steps { get; }

    public ExactRatio Ratio { get; }

    public int Groups { get; }

    public int Locations { get; }

    /// <summary>Cases to deal to the last day, the day before, and so on.</summary>
    public int[] Dealt { get; }

    /// <summary>No location can get more on one day.</summary>
    public int LargestCell { get; }

    /// <summary>0, 1, 2, ...: the list of steps when none is skipped.</summary>
    public int[] AllSteps { get; }

    public int[] WalkOfStep { get; }

    public int LongestWalk { get; }

    /// <summary>The inverted index: steps that add location l are StepsOf[StepsStart[l]] to StepsOf[StepsStart[l + 1]].</summary>
    public int[] StepsOf { get; }

    public int[] StepsStart { get; }

    /// <summary>So many cylinders are walked so slowly that a walk must pay for itself.</summary>
    public bool IsLarge => (long)Steps.Count * Cases.Windows > 500_000;

    /// <summary>Whether steps that add an empty location may be skipped.</summary>
    public bool MaySkip { get; }

    /// <summary>
    /// The critical count less one of every step and window, in the order of <see cref="Layout"/>, and the largest that can be reached. A count
    /// reaches the level exactly when it is larger. What no replicate can reach holds the largest number.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (uint[] Table, int Largest) Critical(double level)
    {
        var critical = new CriticalCounts(Ratio, level, Cases.Total);
        var table = GC.AllocateUninitializedArray<uint>(Steps.Count * Groups * Layout.Group, pinned: true);
        Array.Fill(table, NeverReached);
        var largest = 0;
        var from = new int[Cases.Windows];
        for (var walk = 0; walk + 1 < Steps.Starts.Length; walk++)
        {
            Array.Clear(from);
            for (var step = Steps.Starts[walk]; step < Steps.Starts[walk + 1]; step++)
            {
                var zoneCases = Steps.ZoneCases[step];
                for (var k = 0; k < from.Length && Steps.IsZone[step]; k++)
                {
                    var count = critical.From(from[k], (long)zoneCases * Cases.InLastDays[k]);
                    if (count == CriticalCounts.Never)
                        continue;
                    from[k] = count;
                    if (count > Math.Min(zoneCases, Cases.InLastDays[k]))
                        continue;
                    table[(k / Layout.Group * Steps.Count + step) * Layout.Group + k % Layout.Group] = (uint)count - 1;
                    largest = Math.Max(largest, count);
                }
            }
        }

        return (table, largest);
    }

    /// <summary>Repeats each value over its word of 32 bits, so that broadcasting a word fills all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(uint[] table, int bits)
    {
        var (largest, factor) = bits == 8 ? (0xFFu, 0x01010101u) : (0xFFFFu, 0x00010001u);
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Math.Min(table[i], largest) * factor;
        }
    }

    private static (int[] Start, int[] Of) Invert(ZoneSteps steps, int locations)
    {
        var start = new int[locations + 1];
        foreach (var location in steps.Location)
        {
            start[location + 1]++;
        }

        for (var i = 0; i < locations; i++)
        {
            start[i + 1] += start[i];
        }

        var next = start.AsSpan(0, locations).ToArray();
        var of = new int[steps.Count];
        for (var step = 0; step < of.Length; step++)
        {
            of[next[steps.Location[step]]++] = step;
        }

        return (start, of);
    }
}
