using CitizenBot.Hotspots.Scan;
using CitizenBot.Hotspots.Statistics;
using CitizenBot.Hotspots.Temporal;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Hotspots;

/// <summary>Looks at the filings of a day for gatherings above the alarm line: each field by itself and all together, then for a rise everywhere.</summary>
public static class HotspotFinder
{
    /// <summary>A group of fewer is never shown apart, whatever is in it: it might be denunciations.</summary>
    private const int FewestPeople = 3;

    /// <summary>A rise everywhere of fewer people in a week is none.</summary>
    private const int FewestOfARise = 5;

    /// <summary>The smallest p-value must lie well below the line, or a gathering could not pass it.</summary>
    private const int ReplicatesPerLine = 10;

    private const int MostReplicates = 199_999;
    private const int StopAfter = 50;
    private const int Weeks = HotspotFilings.PeriodDays / 7;

    /// <summary>Farther than any two places, and a limit below it: places without coordinates stand each by itself.</summary>
    private const double Apart = 100_000;

    /// <summary>What is above the line.</summary>
    /// <param name="filings">The filings.</param>
    /// <param name="office">Units and fields.</param>
    /// <param name="line">Days that must pass between two such gatherings by chance, after the correction for the number of scans of the day.</param>
    /// <param name="stop">Stops the simulation.</param>
    /// <param name="looks">Looks of this day, this one included: each is a set of scans.</param>
    public static HotspotFindings Find(HotspotFilings filings, Office office, int line, CancellationToken stop, int looks = 1)
    {
        ArgumentNullException.ThrowIfNull(filings);
        ArgumentNullException.ThrowIfNull(office);
        var look = new Look(office, line, looks, stop);
        HotspotFilings[] levels = filings.Wider is { } wider ? [filings, wider] : [filings];
        // Whether a field is scanned follows from its number of recent cases alone, on which the permutation test is conditioned.
        var scanned = (from field in office.Fields.Select(field => (string?)field.Id).Append(null)
                       from level in levels
                       where level.Placed(field).Count(row => row.FiledOn > filings.Day.AddDays(-HotspotFilings.WindowDays)) >= FewestPeople
                       select (Field: field, Level: level)).ToList();
        var (sightings, faults) = (new List<HotspotSighting>(), new List<string>());
        foreach (var (field, level) in scanned)
        {
            try
            {
                sightings.AddRange(Scan(level, level != filings, field, scanned.Count, look).Where(seen => !IsTold(seen, sightings, office)));
            }
            catch (ScanInputException exception)
            {
                faults.Add($"{field ?? "all fields"} could not be scanned: {exception.Message}");
            }
        }

        if (Rise(filings, office, sightings) is { } rise)
        {
            sightings.Add(rise);
        }

        return new HotspotFindings(sightings, scanned.Count, faults);
    }

    /// <summary>What a field shows is not told again for all fields, and what hamlets show not again for the commune around them.</summary>
    private static bool IsTold(HotspotSighting seen, List<HotspotSighting> found, Office office) =>
        found.Exists(other => (seen.FieldId is null || seen.FieldId == other.FieldId)
            && (seen.Wide && !other.Wide ? seen.Shares([.. other.Places.Select(office.Outermost).Distinct(StringComparer.Ordinal)]) : seen.Wide == other.Wide && other.Shares(seen.Places)));

    private static IEnumerable<HotspotSighting> Scan(HotspotFilings filings, bool wide, string? field, int scans, Look look)
    {
        var office = look.Office;
        var tests = scans * look.Looks;
        var rows = filings.Placed(field).ToList();
        var units = rows.Select(row => row.Unit!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => office.Unit(id)!).ToList();
        var index = units.Select((unit, at) => (unit.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var first = filings.Day.AddDays(1 - HotspotFilings.PeriodDays);
        var located = units.TrueForAll(unit => unit is { Latitude: not null, Longitude: not null });
        var input = new ScanInput
        {
            Places = [.. units.Select(unit => new ScanPlace(unit.Id, unit.Latitude ?? 0, unit.Longitude ?? 0))],
            Distances = located ? null : Distances(units),
            Cases = [.. rows.Select(row => new ScanCase(index[row.Unit!], row.FiledOn.DayNumber - first.DayNumber))],
            Days = HotspotFilings.PeriodDays,
        };
        var options = new ScanOptions
        {
            MaxWindowDays = HotspotFilings.WindowDays,
            MaxDistanceKm = located ? null : Apart / 2,
            MinCases = FewestPeople,
            Replicates = Math.Clamp(ReplicatesPerLine * look.Line * tests, 999, MostReplicates),
            StopAfterExceedances = StopAfter,
            Seed = filings.Day.DayNumber,
        };
        return from cluster in PermutationScan.Run(input, options, cancellation: look.Stop).Clusters
               where cluster.PValue is > 0
               let days = RecurrenceInterval.Days(cluster.PValue!.Value, scansThatDay: tests)
               where days >= look.Line
               let since = first.AddDays(cluster.FirstDay)
               let people = filings.People(field, cluster.Places, since, filings.Day)
               where people >= FewestPeople
               select new HotspotSighting(field, cluster.Places, since, first.AddDays(cluster.LastDay), people, cluster.Expected, days) { Wide = wide };
    }

    /// <summary>The scan cannot see a rise in all places at once. What it did find is taken out, so that one gathering is not told twice.</summary>
    private static HotspotSighting? Rise(HotspotFilings filings, Office office, List<HotspotSighting> found)
    {
        var rows = filings.Counted(null).Where(row => !found.Exists(seen => Holds(seen, row, office))).ToList();
        var counts = new int[Weeks];
        foreach (var ago in rows.Select(row => (filings.Day.DayNumber - row.FiledOn.DayNumber) / 7).Where(ago => ago < Weeks))
        {
            counts[Weeks - 1 - ago]++;
        }

        // The weeks before an office began are no quiet weeks.
        var series = counts.SkipWhile(count => count == 0).ToList();
        var people = HotspotFilings.Shown(rows.Where(row => row.FiledOn > filings.Day.AddDays(-7)));
        if (series.Count == 0 || people < FewestOfARise)
        {
            return null;
        }

        // C3 judges the two weeks before, which this warning is too late for.
        var bounds = TemporalWatch.Latest(series).Where(bound => bound.Method != TemporalMethod.EarsC3).ToList();
        var from = filings.Day.AddDays(-6);
        var places = rows.Where(row => row.Unit is not null).Select(row => row.Unit).ToHashSet();
        var touched = rows.Where(row => row.FiledOn >= from && row.Unit is not null).Select(row => row.Unit).Distinct().Count();
        return bounds.Count > 0 && bounds.All(bound => bound.IsAlarm) && office.Units.Count > 0 && 2 * touched >= places.Count
            ? new HotspotSighting(null, [], from, filings.Day, people, bounds[0].Expected ?? series.SkipLast(1).DefaultIfEmpty().Average(), null)
            : null;
    }

    private static bool Holds(HotspotSighting seen, FilingRow row, Office office) =>
        row.FiledOn >= seen.From && (seen.FieldId is null || seen.FieldId == row.Field) && row.Unit is { } unit && seen.Places.Contains(seen.Wide ? office.Outermost(unit) : unit);

    private static double[,] Distances(List<Unit> units)
    {
        var distances = new double[units.Count, units.Count];
        for (var i = 0; i < units.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                distances[i, j] = distances[j, i] = Kilometres(units[i], units[j]);
            }
        }

        return distances;
    }

    /// <summary>The great-circle distance by the haversine formula; places one of which lies nowhere are apart.</summary>
    private static double Kilometres(Unit one, Unit other)
    {
        if (one.Latitude is not { } south || one.Longitude is not { } west || other.Latitude is not { } north || other.Longitude is not { } east)
        {
            return Apart;
        }

        const double Radius = 6367;
        const double Degree = Math.PI / 180;
        var (up, across) = (Math.Sin((north - south) * Degree / 2), Math.Sin((east - west) * Degree / 2));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt((up * up) + (Math.Cos(south * Degree) * Math.Cos(north * Degree) * across * across))));
    }

    /// <summary>What all scans of a look have in common.</summary>
    private sealed record Look(Office Office, int Line, int Looks, CancellationToken Stop);
}
