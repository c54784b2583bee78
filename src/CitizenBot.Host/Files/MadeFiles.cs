using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Charts;
using CitizenBot.Conversation.Speaking.Tables;
using CitizenBot.Host.Channels;
using CitizenBot.Pictures.Charts;
using CitizenBot.Pictures.Workbooks;

namespace CitizenBot.Host.Files;

/// <summary>Puts the words of a picture or workbook into the language of the chat and has it drawn.</summary>
internal static class MadeFiles
{
    public static OutgoingFile Chart(Enclosure.Chart chart, Speaker speaker, string locale, DateTime now) => new(
        SafeName.Of(chart.Name, FileTypes.Png, "photo", 1), FileTypes.Png, Handle: null, Original: false, _ => Task.FromResult<byte[]?>(FigureChartPng.Paint(Words(chart.Words, speaker, locale, now))));

    public static OutgoingFile Cluster(Enclosure.Cluster cluster, Speaker speaker, string locale, DateTime now) => new(
        SafeName.Of(cluster.Name, FileTypes.Png, "photo", 1), FileTypes.Png, Handle: null, Original: false, _ => Task.FromResult<byte[]?>(ClusterChartPng.Paint(Words(cluster.Words, speaker, locale, now))));

    public static OutgoingFile Table(Enclosure.Table table, Speaker speaker, string locale, DateTime now) => new(
        SafeName.Of(table.Name, WorkbookXlsx.ContentType, "document", 1), WorkbookXlsx.ContentType, Handle: null, Original: true, _ => Task.FromResult<byte[]?>(WorkbookXlsx.Write(Words(table.Words, speaker, locale, now))));

    private static FigureChart Words(ChartWords words, Speaker speaker, string locale, DateTime now)
    {
        return new(
            Say(words.Title),
            [.. words.Labels.Select(Say)],
            new(Say(words.First.Name), words.First.Values),
            new(Say(words.Second.Name), words.Second.Values),
            Say(words.Percents.Name),
            words.Percents.Values,
            Say(words.PartsTitle),
            [.. words.Parts.Select(part => new FigurePart(Say(part.Name), part.Value))],
            Say(words.NoParts));

        string Say(Line line) => speaker.Say(line, locale, now);
    }

    private static ClusterChart Words(ClusterWords words, Speaker speaker, string locale, DateTime now)
    {
        return new(
            Say(words.Title),
            Say(words.MapTitle),
            [.. words.Places.Select(place => new ClusterDot(Say(place.Name), place.Latitude, place.Longitude, place.Count, place.Inside))],
            Say(words.DaysTitle),
            [.. words.Days.Select(day => new ClusterBar(day.Label is null ? "" : Say(day.Label), day.Count, day.Inside))],
            Say(words.BandName),
            words.BandTo);

        string Say(Line line) => speaker.Say(line, locale, now);
    }

    private static Workbook Words(TableWords words, Speaker speaker, string locale, DateTime now)
    {
        return new([.. words.Sheets.Select(sheet => new WorkbookSheet(Say(sheet.Name), [.. sheet.Head.Select(Say)], [.. sheet.Rows.Select(row => (IReadOnlyList<WorkbookCell>)[.. row.Select(Cell)])]))]);

        string Say(Line line) => speaker.Say(line, locale, now);

        WorkbookCell Cell(Arg? value) => value switch
        {
            null => new WorkbookCell.Empty(),
            CountArg { Noun: null } count => new WorkbookCell.Number(count.Value),
            DateArg date => new WorkbookCell.Day(date.Value),
            _ => new WorkbookCell.Words(Say(new Line("reports.value", new() { ["value"] = value }))),
        };
    }
}
