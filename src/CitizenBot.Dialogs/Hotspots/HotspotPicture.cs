using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Charts;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>The picture of a warning; the sentences beside it say the same for those who hear instead of see.</summary>
internal static class HotspotPicture
{
    /// <summary>A date below every so many bars fits a telephone.</summary>
    private const int DaysPerLabel = 7;

    public static Enclosure For(HotspotRecord one, HotspotFigure figure, Office office)
    {
        var args = new Args { ["field"] = HotspotNames.Field(one.FieldId, office), ["places"] = HotspotNames.Places(one.Places, office) };
        return new Enclosure.Cluster($"diem-nong-{one.SeenOn:yyyy-MM-dd}.png", new ClusterWords(
            new Line("hotspots.picture.title", args),
            new Line("hotspots.picture.map", new() { ["from"] = Arg.Date(one.From, DateStyle.DayMonth) }),
            [.. from unit in office.Units
                where unit is { Latitude: not null, Longitude: not null }
                select new ClusterPlace(Value(HotspotNames.Place(unit.Id, office)), unit.Latitude!.Value, unit.Longitude!.Value, figure.Places.GetValueOrDefault(unit.Id), one.Places.Contains(unit.Id))],
            new Line(one.IsEverywhere ? "hotspots.picture.days-everywhere" : "hotspots.picture.days"),
            [.. figure.Days.Select((count, index) => new ClusterDay(
                (figure.Days.Count - 1 - index) % DaysPerLabel == 0 ? Value(Arg.Date(figure.First.AddDays(index), DateStyle.DayMonth)) : null,
                count,
                figure.First.AddDays(index) is var day && day >= one.From && day <= one.SeenOn))],
            new Line("hotspots.picture.band", new() { ["count"] = Arg.Count(figure.MostUsual, "person") }),
            figure.MostUsual));
    }

    private static Line Value(Arg value) => new("hotspots.value", new() { ["value"] = value });
}
