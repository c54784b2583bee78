using CitizenBot.Hotspots.Simulation;
using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Hotspots.Scan;

/// <summary>A scan whose clusters are found and whose tables lie ready; only the replicates are missing.</summary>
public sealed class PreparedScan
{
    private readonly ScanInput _input;
    private readonly ScanOptions _options;
    private readonly Locations _locations;
    private readonly CaseTable _table;
    private readonly List<Candidate> _candidates;
    private readonly List<int[]> _members = [];
    private readonly MonteCarlo? _monteCarlo;
    private readonly int _grown;

    internal PreparedScan(ScanInput input, ScanOptions options)
    {
        (_input, _options) = (input, options);
        _locations = new Locations(input, options);
        _table = new CaseTable(input, _locations, options.MaxWindowDays);
        var ratio = new ExactRatio(Math.Max(1, _table.Total), _table.InLastDays[^1], options.MinCases);
        var walk = new ZoneWalk(_locations, _table, ratio, options, input.Places);
        walk.Go();
        _grown = walk.Grown;
        _candidates = WithoutOverlap(walk.Candidates);
        if (_candidates.Count > 0 && options.Replicates > 0)
            _monteCarlo = new MonteCarlo(_table, walk.Steps, ratio, _candidates[0].Llr, options);
    }

    /// <summary>Deals the replicates and gives the clusters their p-values. May be called again; the answer is the same.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ScanResult Simulate(IProgress<ScanProgress>? progress = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var outcome = _monteCarlo?.Run(progress, cancellation);
        return new ScanResult
        {
            Clusters = [.. _candidates.Select((candidate, rank) => Cluster(candidate, rank, outcome))],
            Replicates = outcome?.Replicates ?? 0,
            Exceedances = outcome?.Exceedances ?? 0,
            NullMaxima = outcome?.Maxima,
            Cases = _table.Total,
            Locations = _locations.Count,
            ZoneSteps = _grown,
            Lanes = _monteCarlo?.Lanes ?? LaneChoice.Of(_options.Lanes),
        };
    }

    private ScanCluster Cluster(Candidate candidate, int rank, Outcome? outcome) => new()
    {
        Places = Ids(_members[rank]),
        Centre = candidate.Name,
        RadiusKm = _locations.Kilometres(candidate.Distance),
        FirstDay = _input.Days - candidate.Days,
        LastDay = _input.Days - 1,
        Observed = candidate.Observed,
        Expected = (double)candidate.Product / _table.Total,
        Llr = candidate.Llr,
        PValue = outcome is null ? null : rank == 0 ? outcome.PValue : outcome.PValueOf(candidate.Llr),
        GumbelPValue = outcome?.GumbelPValueOf(candidate.Llr),
    };

    private string[] Ids(int[] members)
    {
        var inside = new HashSet<int>(members);
        var ids = Enumerable.Range(0, _input.Places.Count).Where(place => inside.Contains(_locations.OfPlace[place])).Select(place => _input.Places[place].Id).ToArray();
        Array.Sort(ids, StringComparer.Ordinal);
        return ids;
    }

    /// <summary>The best cylinder of each centre, in order, as long as it shares no location with a better one.</summary>
    private List<Candidate> WithoutOverlap(List<Candidate> ranked)
    {
        var taken = new bool[_locations.Count];
        var kept = new List<Candidate>();
        foreach (var candidate in ranked)
        {
            if (taken[candidate.Centre])
                continue;
            var members = _locations.Neighbours(candidate.Centre).Locations[..candidate.Size];
            if (members.Any(location => taken[location]))
                continue;
            foreach (var location in members)
            {
                taken[location] = true;
            }

            kept.Add(candidate);
            _members.Add(members);
        }

        return kept;
    }
}
