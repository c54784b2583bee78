using System.Runtime.CompilerServices;
using CitizenBot.Hotspots.Simulation;
using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Hotspots.Scan;

/// <summary>
/// Grows zones from every centre, finds the best cylinder of each, and hands the steps to the simulation.
/// </summary>
internal sealed class ZoneWalk(Locations locations, CaseTable table, ExactRatio ratio, ScanOptions options, IReadOnlyList<ScanPlace> places)
{
    private readonly int[] _sums = new int[table.Windows];

    /// <summary>Zones that were grown (S).</summary>
    public int Grown { get; private set; }

    /// <summary>What the simulation walks.</summary>
    public ZoneSteps Steps { get; } = new();

    /// <summary>The best cylinder of each centre that has one above expectation, the best first.</summary>
    public List<Candidate> Candidates { get; } = [];

    public void Go()
    {
        var names = new string[locations.Count];
        for (var place = places.Count - 1; place >= 0; place--)
        {
            // The least id of a location stands for it.
            ref var name = ref names[locations.OfPlace[place]];
            if (name is null || string.CompareOrdinal(places[place].Id, name) < 0)
                name = places[place].Id;
        }

        var most = (long)Math.Floor(options.MaxShareOfCases * table.Total * (1 + 1e-15));
        for (var centre = 0; centre < locations.Count; centre++)
        {
            Grow(centre, names[centre], most);
        }

        Steps.Seal();
        Candidates.Sort(Candidate.BestFirst);
    }

    private void Grow(int centre, string name, long most)
    {
        var (near, distances) = locations.Neighbours(centre);
        var (length, zoneCases) = (0, 0);
        while (length < near.Length && zoneCases + table.OfLocation[near[length]] <= most)
        {
            zoneCases += table.OfLocation[near[length++]];
        }

        if (options.TieRule == TieRule.Together)
        {
            // A circle takes all that tie or none.
            while (length > 0 && length < near.Length && distances[length] == distances[length - 1])
            {
                length--;
            }
        }

        Grown += length;
        Observe(near.AsSpan(0, length), distances, centre, name);
        HandOver(near.AsSpan(0, length), distances);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Observe(ReadOnlySpan<int> zone, double[] distances, int centre, string name)
    {
        Array.Clear(_sums);
        var zoneCases = 0;
        Candidate? best = null;
        for (var i = 0; i < zone.Length; i++)
        {
            zoneCases += table.OfLocation[zone[i]];
            var recent = table.Recent.AsSpan(zone[i] * table.Windows, table.Windows);
            for (var k = 0; k < recent.Length; k++)
            {
                _sums[k] += recent[k];
            }

            if (!IsZone(zone, distances, i))
                continue;
            for (var k = 0; k < recent.Length; k++)
            {
                var product = (long)zoneCases * table.InLastDays[k];
                if (_sums[k] < ratio.MinCases || !ratio.IsAbove(_sums[k], product))
                    continue;
                var llr = ratio.Of(_sums[k], product);
                // Strictly better: of equal ones the smallest zone and the shortest window stay.
                if (llr > 0 && (best is null || llr > best.Llr))
                    best = new Candidate(centre, name, i + 1, distances[i], k + 1, _sums[k], product, llr);
            }
        }

        if (best is not null)
            Candidates.Add(best);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void HandOver(ReadOnlySpan<int> zone, double[] distances)
    {
        var with = new List<int>(zone.Length);
        var at = new List<int>(zone.Length);
        for (var i = 0; i < zone.Length; i++)
        {
            if (table.OfLocation[zone[i]] > 0)
            {
                with.Add(zone[i]);
                at.Add(i);
            }
        }

        var cases = new int[with.Count];
        var isZone = new bool[with.Count];
        var sum = 0;
        for (var i = 0; i < cases.Length; i++)
        {
            cases[i] = sum += table.OfLocation[with[i]];
            isZone[i] = options.TieRule == TieRule.OneByOne || i + 1 == cases.Length || distances[at[i + 1]] != distances[at[i]];
        }

        Steps.Add(with.ToArray(), cases, isZone);
    }

    private bool IsZone(ReadOnlySpan<int> zone, double[] distances, int i) =>
        options.TieRule == TieRule.OneByOne || i + 1 == zone.Length || distances[i + 1] != distances[i];
}
