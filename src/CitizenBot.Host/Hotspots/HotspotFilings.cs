using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Hotspots;

/// <summary>The filings of the 365 days up to a day, as hotspots are counted: by day of filing, one person once about one matter and place.</summary>
public sealed class HotspotFilings(IReadOnlyList<FilingRow> rows, Office office, DateOnly day)
{
    /// <summary>How far back, in calendar days.</summary>
    public const int PeriodDays = 365;

    /// <summary>The longest window; also how long one person counts once.</summary>
    public const int WindowDays = 30;

    private const int PictureDays = 28;

    /// <summary>Reads them.</summary>
    public static async Task<HotspotFilings> Read(BotStore store, Office office, DateOnly day, CancellationToken stop) =>
        new(await store.Filings(day.AddDays(1 - PeriodDays), day, WindowDays, stop), office, day);

    /// <summary>The last day.</summary>
    public DateOnly Day => day;

    /// <summary>Filings that name a unit which the office file does not have (any more): they stand in no place.</summary>
    public int Strays => rows.Count(row => row.Unit is { } unit && office.Unit(unit) is null);

    /// <summary>What counts in a field, sealed cases left out; with null among all fields, sealed ones too.</summary>
    public IEnumerable<FilingRow> Counted(string? fieldId) => rows.Where(row => fieldId is null ? row.Pooled : row.InField && row.Field == fieldId);

    /// <summary>What counts in a field and stands in a unit of the office.</summary>
    public IEnumerable<FilingRow> Placed(string? fieldId) => Counted(fieldId).Where(row => office.Unit(row.Unit) is not null);

    /// <summary>People of a field and some places in the last days; no places means everywhere.</summary>
    public int People(string? fieldId, IReadOnlyList<string> places, int days) => Within(fieldId, places, day.AddDays(1 - days)).Count();

    /// <summary>What a hotspot is made of since a day: repeated filings too, for the list of codes.</summary>
    public IEnumerable<FilingRow> Behind(HotspotRecord one) => rows
        .Where(row => row.FiledOn >= one.From && (one.FieldId is null || row.Field == one.FieldId) && IsIn(row, one.Places))
        .OrderByDescending(row => row.FiledOn).ThenBy(row => row.Code, StringComparer.Ordinal);

    /// <summary>The numbers of a picture.</summary>
    public HotspotFigure Figure(HotspotRecord one)
    {
        var first = day.AddDays(1 - PictureDays);
        var days = Within(one.FieldId, one.Places, first).CountBy(row => row.FiledOn).ToDictionary();
        return new HotspotFigure(
            Placed(one.FieldId).Where(row => row.FiledOn >= one.From).CountBy(row => row.Unit!).ToDictionary(StringComparer.Ordinal),
            [.. Enumerable.Range(0, PictureDays).Select(index => days.GetValueOrDefault(first.AddDays(index)))],
            first,
            one.Usual / (one.SeenOn.DayNumber - one.From.DayNumber + 1));
    }

    private IEnumerable<FilingRow> Within(string? fieldId, IReadOnlyList<string> places, DateOnly from) =>
        Counted(fieldId).Where(row => row.FiledOn >= from && IsIn(row, places));

    private static bool IsIn(FilingRow row, IReadOnlyList<string> places) => places.Count == 0 || (row.Unit is { } unit && places.Contains(unit));
}
