using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Host.Hotspots;

/// <summary>What keeps a look from seeing all it could, a sentence each: a look that finds nothing says why it could find nothing.</summary>
public static class HotspotTroubles
{
    /// <summary>The troubles of the office file and of the filings.</summary>
    /// <param name="office">Units and fields.</param>
    /// <param name="filings">The filings of the look.</param>
    /// <param name="known">The hotspots that live or ended lately.</param>
    public static IReadOnlyList<string> Of(Office office, HotspotFilings filings, IReadOnlyList<HotspotRecord> known)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(filings);
        ArgumentNullException.ThrowIfNull(known);
        List<string> lines = [];
        if (filings.IsEmpty)
        {
            lines.Add($"no petition in the {HotspotFilings.PeriodDays} days up to {filings.Day:yyyy-MM-dd}: there is nothing to look at");
        }

        var blind = office.Units.Where(unit => unit is not { Latitude: not null, Longitude: not null }).Select(unit => unit.Id).ToList();
        if (office.Units.Count == 0)
        {
            lines.Add("the office file has no units: no place can be looked at");
        }
        else if (office.Units.Count == 1)
        {
            lines.Add($"the office file has one unit, {office.Units[0].Id}: no place can stand out against others, only a rise is seen");
        }
        else if (blind.Count > 0)
        {
            lines.Add($"{blind.Count} of {office.Units.Count} units have no lat and lon: each is looked at by itself, never with neighbours, and is on no map");
        }

        if (filings.Strays > 0)
        {
            lines.Add($"{filings.Strays} filings name a unit that the office file does not have: they count in no place");
        }

        lines.AddRange(
            from one in known
            where one.ClosedOn is null
            let gone = one.Places.Where(place => office.Unit(place) is null).Concat(one.FieldId is { } field && office.Field(field) is null ? [field] : []).ToList()
            where gone.Count > 0
            select $"hotspot {one.Id} names what the office file does not have: {string.Join(", ", gone)}");
        return lines;
    }
}
