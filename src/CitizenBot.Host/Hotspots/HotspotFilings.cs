using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Hotspots;

/// <summary>The filings of the 365 days up to a day, as hotspots are counted: by day of filing, one person once about one matter and place.</summary>
/// <param name="rows">The filings.</param>
/// <param name="office">Its units are the places.</param>
/// <param name="day">The last day.</param>
/// <param name="wider">The same filings, counted by the outermost units; null where there is one level only.</param>
public sealed class HotspotFilings(IReadOnlyList<FilingRow> rows, Office office, DateOnly day, HotspotFilings? wider = null)
{
    /// <summary>How far back, in calendar days.</summary>
    public const int PeriodDays = 365;

    /// <summary>The longest window; also how long one person counts once.</summary>
    public const int WindowDays = 30;

    private const int PictureDays = 28;

    /// <summary>A group of fewer is never shown apart when it is of sealed cases.</summary>
    private const int FewestSealed = 3;

    /// <summary>Reads them, by hamlets and, where these lie in at least two communes or wards, by those.</summary>
    public static async Task<HotspotFilings> Read(BotStore store, Office office, DateOnly day, CancellationToken stop)
    {
        var from = day.AddDays(1 - PeriodDays);
        var outermost = office.Units.Select(unit => office.Outermost(unit.Id)).Distinct(StringComparer.Ordinal).Count();
        var wider = outermost > 1 && outermost < office.Units.Count
            ? new HotspotFilings(await store.Filings(from, day, WindowDays, office.Outermost, stop), office, day)
            : null;
        return new(await store.Filings(from, day, WindowDays, cancel: stop), office, day, wider);
    }

    /// <summary>The last day.</summary>
    public DateOnly Day => day;

    /// <summary>The same by the outermost units; null where there is one level only.</summary>
    public HotspotFilings? Wider => wider;

    /// <summary>The filings as a hotspot counts them.</summary>
    public HotspotFilings Of(HotspotRecord one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Wide && wider is not null ? wider : this;
    }

    /// <summary>Nobody filed anything.</summary>
    public bool IsEmpty => rows.Count == 0;

    /// <summary>Filings that name a unit which the office file does not have (any more): they stand in no place.</summary>
    public int Strays => rows.Count(row => row.Unit is { } unit && office.Unit(unit) is null);

    /// <summary>What counts in a field, sealed cases left out; with null among all fields, sealed ones too.</summary>
    public IEnumerable<FilingRow> Counted(string? fieldId) => rows.Where(row => fieldId is null ? row.Pooled : row.InField && row.Field == fieldId);

    /// <summary>What counts in a field and stands in a unit of the office.</summary>
    public IEnumerable<FilingRow> Placed(string? fieldId) => Counted(fieldId).Where(row => office.Unit(row.Unit) is not null);

    /// <summary>People of a field and some places in the last days; no places means everywhere.</summary>
    public int People(string? fieldId, IReadOnlyList<string> places, int days) => Shown(Within(fieldId, places, day.AddDays(1 - days), day));

    /// <summary>People of a field and some places between two days, both included.</summary>
    public int People(string? fieldId, IReadOnlyList<string> places, DateOnly from, DateOnly to) => Shown(Within(fieldId, places, from, to));

    /// <summary>How many people a group may be told to be: one or two sealed cases in it are left out, or whoever sees the codes could tell that they are there.</summary>
    public static int Shown(IEnumerable<FilingRow> group)
    {
        var (open, hidden) = (0, 0);
        foreach (var row in group)
        {
            _ = row.Sealed ? hidden++ : open++;
        }

        return hidden < FewestSealed ? open : open + hidden;
    }

    /// <summary>What a hotspot is made of since a day: repeated filings too, for the list of codes.</summary>
    public IEnumerable<FilingRow> Behind(HotspotRecord one) => rows
        .Where(row => row.FiledOn >= one.From && (one.FieldId is null || row.Field == one.FieldId) && IsIn(row, one.Places))
        .OrderByDescending(row => row.FiledOn).ThenBy(row => row.Code, StringComparer.Ordinal);

    /// <summary>People a week of some places and a field, the latest week last; weeks before the office's first filing are no quiet weeks and left out. Sealed cases are in none.</summary>
    public IReadOnlyList<int> Weekly(string? fieldId, IReadOnlyList<string> places)
    {
        var counts = new int[PeriodDays / 7];
        foreach (var row in Within(fieldId, places, day.AddDays(1 - (7 * counts.Length)), day).Where(row => !row.Sealed))
        {
            counts[^(1 + ((day.DayNumber - row.FiledOn.DayNumber) / 7))]++;
        }

        var known = rows.Count == 0 ? 0 : (day.DayNumber - rows.Min(row => row.FiledOn).DayNumber) / 7;
        return counts[^Math.Min(counts.Length, known + 1)..];
    }

    /// <summary>The numbers of a picture.</summary>
    public HotspotFigure Figure(HotspotRecord one)
    {
        var first = day.AddDays(1 - PictureDays);
        // A dot or a bar may stand for one person: sealed cases are in none.
        var days = Within(one.FieldId, one.Places, first, day).Where(row => !row.Sealed).CountBy(row => row.FiledOn).ToDictionary();
        return new HotspotFigure(
            Placed(one.FieldId).Where(row => !row.Sealed && row.FiledOn >= one.From).CountBy(row => row.Unit!).ToDictionary(StringComparer.Ordinal),
            [.. Enumerable.Range(0, PictureDays).Select(index => days.GetValueOrDefault(first.AddDays(index)))],
            first,
            one.Usual / (one.SeenOn.DayNumber - one.From.DayNumber + 1));
    }

    private IEnumerable<FilingRow> Within(string? fieldId, IReadOnlyList<string> places, DateOnly from, DateOnly to) =>
        Counted(fieldId).Where(row => row.FiledOn >= from && row.FiledOn <= to && IsIn(row, places));

    private static bool IsIn(FilingRow row, IReadOnlyList<string> places) => places.Count == 0 || (row.Unit is { } unit && places.Contains(unit));
}
