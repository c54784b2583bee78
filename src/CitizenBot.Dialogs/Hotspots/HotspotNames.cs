using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>Names of a hotspot's field and places.</summary>
internal static class HotspotNames
{
    /// <summary>More places than this are counted together.</summary>
    private const int PlacesShown = 4;

    /// <summary>The field in the middle of a sentence.</summary>
    public static Arg Field(string? fieldId, Office office) => office.Field(fieldId)?.Name is { } name
        ? new LocalizedArg(Lowered(name.Vi), Lowered(name.En))
        : fieldId is not null ? Arg.Text(fieldId) : Arg.Wording("hotspots.all-fields");

    /// <summary>The places, the first few by name; none is everywhere.</summary>
    public static Arg Places(IReadOnlyList<string> places, Office office)
    {
        if (places.Count == 0)
        {
            return Arg.Wording("hotspots.everywhere");
        }

        // In the order of the office file, which is the one people know.
        var order = office.Units.Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var names = places.OrderBy(id => order.GetValueOrDefault(id, int.MaxValue)).ThenBy(id => id, StringComparer.Ordinal).Select(id => Place(id, office)).ToList();
        return names.Count <= PlacesShown
            ? Arg.Series(names)
            : Arg.Series([.. names.Take(PlacesShown - 1), Arg.Wording("hotspots.other-places", new() { ["count"] = Arg.Count(names.Count - PlacesShown + 1) })]);
    }

    /// <summary>The post of an official.</summary>
    public static Arg Title(string officialId, Office office) =>
        office.Official(officialId)?.Title is { } title ? Arg.Localized(title.Vi, title.In("en")) : Arg.Text(officialId);

    public static Arg Place(string id, Office office) => office.Unit(id)?.Name is { } name ? new LocalizedArg(name.Vi, name.En) : Arg.Text(id);

    /// <summary>A number that was reckoned, as people say it: not below one.</summary>
    public static Arg Usual(double usual) => Arg.Count(Math.Max(1, (int)Math.Round(usual, MidpointRounding.AwayFromZero)));

    private static string Lowered(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
