using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Dialogs.Oversight;

/// <summary>The scorecard: leaders with everybody below them, then departments.</summary>
internal static class ScoreMessages
{
    private const int PerPage = 3;

    public static IReadOnlyList<Message> For(ReportPeriod period, IReadOnlyList<ScoreRow> rows, Office office)
    {
        var title = new Line("reports.scores.title", new() { ["period"] = OversightNames.Name(period) });
        return [.. Pages.Of(title, rows.Count > 0 ? [.. rows.Select(row => Item(row, office))] : [new("reports.scores.none")], PerPage)
            .Select(page => new Message { Lines = page, Kind = MessageKind.Card })];
    }

    private static Line Item(ScoreRow row, Office office)
    {
        var figures = row.Figures;
        return new(row.IsLeader ? "reports.scores.leader" : "reports.scores.department", new()
        {
            ["holder"] = OversightNames.Of(row.Holder, office),
            ["open"] = Arg.Count(figures.OpenAfter),
            ["received"] = Arg.Count(figures.Received),
            ["resolved"] = Arg.Count(figures.Resolved),
            ["onTime"] = figures.InTimePercent is { } percent
                ? Arg.Wording("reports.on-time", new() { ["inTime"] = Arg.Count(figures.InTime), ["timed"] = Arg.Count(figures.Timed), ["percent"] = Arg.Count(percent) })
                : Arg.Wording("reports.on-time-none"),
            ["overdue"] = figures.Overdue == 0
                ? Arg.Wording("reports.overdue-none")
                : Arg.Wording("reports.scores.overdue", new() { ["count"] = Arg.Count(figures.Overdue), ["days"] = Arg.Count(figures.OldestDays, "working-day"), ["explained"] = Arg.Count(row.Explained) }),
        });
    }
}
