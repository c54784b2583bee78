using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Dialogs.Oversight;

/// <summary>A report in a chat: a handful of sentences, and what stands behind them.</summary>
public static class ReportMessages
{
    /// <summary>What a weekly or monthly job sends: the sentences, then the picture with its figures.</summary>
    public static IReadOnlyList<Message> Owed(OversightReport report, OversightScope scope, Office office) => scope == OversightScope.Counts
        ? [For(report, scope, office)]
        : [For(report, scope, office), ReportChart.For(report, office)];

    /// <param name="report">The figures.</param>
    /// <param name="scope">What the reader may see.</param>
    /// <param name="office">Names units.</param>
    /// <param name="onDemand">True when somebody asked: then the ways on are offered too.</param>
    public static Message For(OversightReport report, OversightScope scope, Office office, bool onDemand = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(office);
        if (scope == OversightScope.Counts)
        {
            return Counts(report, office);
        }

        List<Line> lines = [Summary(report, office)];
        if (report.Now.Overdue > 0)
        {
            lines.Add(new("reports.ages", new()
            {
                ["few"] = Arg.Count(report.Now.OverdueUpTo3), ["some"] = Arg.Count(report.Now.OverdueUpTo10), ["many"] = Arg.Count(report.Now.OverdueOver10),
            }));
        }

        if (report.SealedOpen > 0)
        {
            lines.Add(new("reports.sealed", new() { ["count"] = Arg.Count(report.SealedOpen, "case") }));
        }

        lines.Add(new("reports.folded"));
        var key = report.Period.Key;
        List<Button> buttons = [Offer.Of(Acts.ReportChart, value: key), Offer.Of(Acts.ReportTable, value: key), Offer.Of(Acts.ReportOverdue, value: key)];
        if (onDemand && scope == OversightScope.Whole)
        {
            buttons.AddRange([Offer.Of(Acts.ReportScores, value: key), Offer.Of(Acts.ReportSpecial), Offer.Of(Acts.ReportBacklog)]);
        }

        return new Message { Lines = lines, Buttons = buttons, Kind = MessageKind.Card };
    }

    /// <summary>The first question of <c>/baocao</c>.</summary>
    public static Message Menu(OversightScope scope, DateOnly today)
    {
        var (week, month) = (ReportPeriod.Of(ReportSpan.Week, today), ReportPeriod.Of(ReportSpan.Month, today));
        List<Button> buttons =
        [
            Offer.Of(Acts.ReportThisWeek, value: week.Key), Offer.Of(Acts.ReportLastWeek, value: week.Before.Key),
            Offer.Of(Acts.ReportThisMonth, value: month.Key), Offer.Of(Acts.ReportLastMonth, value: month.Before.Key),
        ];
        if (scope == OversightScope.Whole)
        {
            buttons.AddRange([Offer.Of(Acts.ReportScores, value: month.Key), Offer.Of(Acts.ReportSpecial), Offer.Of(Acts.ReportBacklog), Offer.Of(Acts.UrgeUnit)]);
        }

        return new Message { Lines = [new("reports.menu")], Buttons = buttons, Kind = MessageKind.Card };
    }

    private static Line Summary(OversightReport report, Office office)
    {
        var (now, period) = (report.Now, report.Period);
        return new(Running(report) ? "reports.summary-running" : "reports.summary", new()
        {
            ["period"] = OversightNames.Name(period),
            ["through"] = Arg.Date(report.Through, DateStyle.Numeric),
            ["received"] = Arg.Count(now.Received, "case"),
            ["resolved"] = Arg.Count(now.Resolved),
            ["onTime"] = now.InTimePercent is { } percent
                ? Arg.Wording("reports.on-time", new() { ["inTime"] = Arg.Count(now.InTime), ["timed"] = Arg.Count(now.Timed), ["percent"] = Arg.Count(percent) })
                : Arg.Wording("reports.on-time-none"),
            ["overdue"] = now.Overdue > 0
                ? Arg.Wording("reports.overdue", new() { ["count"] = Arg.Count(now.Overdue), ["units"] = OversightNames.OverdueUnits(report, office) })
                : Arg.Wording("reports.overdue-none"),
            ["satisfied"] = now.Rated >= SmallGroups.Least
                ? Arg.Wording("reports.satisfied", new() { ["satisfiedCount"] = Arg.Count(now.Satisfied), ["rated"] = Arg.Count(now.Rated) })
                : Arg.Wording("reports.satisfied-few"),
            ["compared"] = Arg.Wording(period.Span == ReportSpan.Week ? "reports.compared-week" : "reports.compared-month", new()
            {
                ["change"] = Change("received", now.Received - report.Before.Received),
                ["overdueChange"] = Change("overdue", now.Overdue - report.Before.Overdue),
            }),
        });
    }

    private static bool Running(OversightReport report) => report.Through < report.Period.To;

    private static Arg Change(string what, int difference) => difference switch
    {
        0 => Arg.Wording($"reports.{what}-same"),
        > 0 => Arg.Wording($"reports.{what}-more", new() { ["count"] = Arg.Count(difference) }),
        _ => Arg.Wording($"reports.{what}-fewer", new() { ["count"] = Arg.Count(-difference) }),
    };

    /// <summary>For police: counts by unit and field, no code, and no way to one.</summary>
    private static Message Counts(OversightReport report, Office office) => new()
    {
        Lines =
        [
            new("reports.counts", new() { ["period"] = OversightNames.Name(report.Period), ["received"] = Arg.Count(report.Now.Received, "case") }),
            new("reports.counts-units", new() { ["parts"] = Parts(report.Units, id => OversightNames.Unit(id, office)) }),
            new("reports.counts-fields", new() { ["parts"] = Parts(report.Fields, id => OversightNames.Field(id, office)) }),
            new("reports.counts-folded"),
        ],
        Buttons = [Offer.Of(Acts.ReportMenu)],
        Kind = MessageKind.Card,
    };

    private static Arg Parts(FoldedCounts<string> counts, Func<string, Arg> name)
    {
        const int Most = 6;
        var shown = counts.Groups.Take(Most).ToList();
        if (shown.Count == 0)
        {
            return Arg.Wording(counts.Total > 0 ? "reports.none-large" : "reports.none-at-all");
        }

        List<Arg> parts = [.. shown.Select(group => Arg.Wording("reports.part", new() { ["what"] = name(group.Id), ["count"] = Arg.Count(group.Count) }))];
        if (counts.Total - shown.Sum(group => group.Count) is > 0 and var rest)
        {
            parts.Add(Arg.Wording("reports.part", new() { ["what"] = Arg.Wording("reports.others"), ["count"] = Arg.Count(rest) }));
        }

        return Arg.Series(parts);
    }
}
