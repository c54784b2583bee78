using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Charts;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Dialogs.Oversight;

/// <summary>The picture of a report, and under it every figure it shows, for those who hear instead of see.</summary>
internal static class ReportChart
{
    public static Message For(OversightReport report, Office office)
    {
        List<Line> lines = [new("reports.chart.title"), .. report.Weeks.Select(Week)];
        if (report.Now.Overdue > 0)
        {
            lines.Add(new("reports.chart.units", new() { ["units"] = OversightNames.OverdueUnits(report, office) }));
        }

        return new Message { Lines = lines, Enclosure = new Enclosure.Chart($"bao-cao-{report.Period.Key}.png", Words(report, office)), Kind = MessageKind.Card };
    }

    private static Line Week(WeekFigures week)
    {
        var args = new Args { ["from"] = Arg.Date(week.From, DateStyle.DayMonth), ["received"] = Arg.Count(week.Received), ["resolved"] = Arg.Count(week.Resolved) };
        if (week.InTimePercent is not { } percent)
        {
            return new("reports.chart.week-unmeasured", args);
        }

        args.Add("percent", Arg.Count(percent));
        return new("reports.chart.week", args);
    }

    private static ChartWords Words(OversightReport report, Office office)
    {
        List<ChartPart> parts = [.. report.OverdueBy.Take(OversightNames.UnitsShown).Select(group => new ChartPart(Value(OversightNames.Of(group.Holder, office)), group.Count))];
        if (report.OverdueBy.Count > OversightNames.UnitsShown)
        {
            parts.Add(new(new Line("reports.others"), report.OverdueBy.Skip(OversightNames.UnitsShown).Sum(group => group.Count)));
        }

        return new(
            new Line("reports.chart.heading", new() { ["through"] = Arg.Date(report.Through, DateStyle.Numeric) }),
            [.. report.Weeks.Select(week => Value(Arg.Date(week.From, DateStyle.DayMonth)))],
            new(new Line("reports.chart.received"), [.. report.Weeks.Select(week => week.Received)]),
            new(new Line("reports.chart.resolved"), [.. report.Weeks.Select(week => week.Resolved)]),
            new(new Line("reports.chart.in-time"), [.. report.Weeks.Select(week => week.InTimePercent)]),
            new Line("reports.chart.overdue", new() { ["count"] = Arg.Count(report.Now.Overdue) }),
            parts,
            new Line("reports.overdue-none"));
    }

    private static Line Value(Arg value) => new("reports.value", new() { ["value"] = value });
}
