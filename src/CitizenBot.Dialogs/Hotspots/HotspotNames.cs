using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>Names of a hotspot's field and places.</summary>
internal static class HotspotNames
{
    /// <summary>More places than this are counted together.</summary>
    private const int PlacesShown = 4;

    /// <summary>The field in the middle of a sentence.</summary>
    public static Arg Field(HotspotRecord one, Office office) => office.Field(one.FieldId)?.Name is { } name
        ? new LocalizedArg(Lowered(name.Vi), Lowered(name.En))
        : one.FieldId is { } gone ? Arg.Text(gone) : Arg.Wording("hotspots.all-fields");

    /// <summary>The places, the first few by name.</summary>
    public static Arg Places(HotspotRecord one, Office office)
    {
        if (one.IsEverywhere)
        {
            return Arg.Wording("hotspots.everywhere");
        }

        // In the order of the office file, which is the one people know.
        var order = office.Units.Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var names = one.Places.OrderBy(id => order.GetValueOrDefault(id, int.MaxValue)).ThenBy(id => id, StringComparer.Ordinal).Select(id => Place(id, office)).ToList();
        return names.Count <= PlacesShown
            ? Arg.Series(names)
            : Arg.Series([.. names.Take(PlacesShown - 1), Arg.Wording("hotspots.other-places", new() { ["count"] = Arg.Count(names.Count - PlacesShown + 1) })]);
    }

    public static Arg Place(string id, Office office) => office.Unit(id)?.Name is { } name ? new LocalizedArg(name.Vi, name.En) : Arg.Text(id);

    /// <summary>A number that was reckoned, as people say it: not below one.</summary>
    public static Arg Usual(double usual) => Arg.Count(Math.Max(1, (int)Math.Round(usual, MidpointRounding.AwayFromZero)));

    private static string Lowered(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
