using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Tables;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Dialogs.Oversight;

/// <summary>The workbook behind a report. Its columns are named as those of the statutory forms, so that a clerk can carry them over.</summary>
internal static class ReportTable
{
    public static Message For(OversightAnswer answer, Office office)
    {
        var report = answer.Report!;
        TableSheet[] sheets = [Summary(report), Units(report, office), Overdue(report, office), Special(answer.Special, office)];
        return new Message
        {
            Lines = [new("reports.table", new() { ["period"] = OversightNames.Name(report.Period) })],
            Enclosure = new Enclosure.Table($"bao-cao-{report.Period.Key}.xlsx", new(sheets)),
            Kind = MessageKind.Card,
        };
    }

    private static TableSheet Summary(OversightReport report)
    {
        var (now, before) = (report.Now, report.Before);
        List<IReadOnlyList<Arg?>> rows =
        [
            [Label("from"), Arg.Date(report.Period.From, DateStyle.Numeric), Arg.Date(report.Period.Before.From, DateStyle.Numeric), null],
            [Label("through"), Arg.Date(report.Through, DateStyle.Numeric), Arg.Date(report.Period.Before.To, DateStyle.Numeric), null],
            Row("carried-over", now.OpenBefore, before.OpenBefore),
            Row("received", now.Received, before.Received),
            Row("resolved", now.Resolved, before.Resolved),
            Row("refused", now.Refused, before.Refused),
            Row("transferred", now.Transferred, before.Transferred),
            Row("guided", now.Guided, before.Guided),
            Row("withdrawn", now.Withdrawn, before.Withdrawn),
            Row("open", now.OpenAfter, before.OpenAfter),
            Row("in-time", now.InTime, before.InTime),
            Row("late", now.Timed - now.InTime, before.Timed - before.InTime),
            Row("percent", now.InTimePercent, before.InTimePercent),
            Row("overdue", now.Overdue, before.Overdue),
            Row("overdue-few", now.OverdueUpTo3, before.OverdueUpTo3),
            Row("overdue-some", now.OverdueUpTo10, before.OverdueUpTo10),
            Row("overdue-many", now.OverdueOver10, before.OverdueOver10),
            Row("oldest", now.OldestDays, before.OldestDays),
            Row("rated", Enough(now, now.Rated), Enough(before, before.Rated)),
            Row("satisfied", Enough(now, now.Satisfied), Enough(before, before.Satisfied)),
            .. report.Kinds.Groups.Select(group => (IReadOnlyList<Arg?>)[Arg.Wording("officials.kind." + group.Id.ToString().ToLowerInvariant()), Arg.Count(group.Count), null, null]),
        ];
        if (report.Kinds.Rest > 0)
        {
            rows.Add([Label("other-kinds"), Arg.Count(report.Kinds.Rest), null, null]);
        }

        if (report.SealedOpen > 0)
        {
            rows.Add([Label("sealed"), Arg.Count(report.SealedOpen), null, null]);
        }

        if (report.SealedOverdue > 0)
        {
            rows.Add([Label("sealed-overdue"), Arg.Count(report.SealedOverdue), null, null]);
        }

        return new(Sheet("summary"), Heads("measure", "now", "before", "difference"), rows);
    }

    private static TableSheet Units(OversightReport report, Office office)
    {
        List<IReadOnlyList<Arg?>> rows = [.. report.Holders.Select(one => Holder(one, office))];
        rows.AddRange(report.Units.Groups.Select(group => (IReadOnlyList<Arg?>)[OversightNames.Unit(group.Id, office), null, Arg.Count(group.Count)]));
        if (report.Units is { Groups.Count: > 0, Rest: > 0 })
        {
            rows.Add([Arg.Wording("reports.others"), null, Arg.Count(report.Units.Rest)]);
        }

        return new(Sheet("units"), Heads("unit", "carried-over", "received", "resolved", "in-time", "late", "open", "overdue", "oldest", "rated", "satisfied"), rows);
    }

    private static IReadOnlyList<Arg?> Holder(HolderFigures one, Office office)
    {
        var figures = one.Figures;
        return
        [
            OversightNames.Of(one.Holder, office), Arg.Count(figures.OpenBefore), Arg.Count(figures.Received), Arg.Count(figures.Resolved),
            Arg.Count(figures.InTime), Arg.Count(figures.Timed - figures.InTime), Arg.Count(figures.OpenAfter), Arg.Count(figures.Overdue), Arg.Count(figures.OldestDays),
            Number(Enough(figures, figures.Rated)), Number(Enough(figures, figures.Satisfied)),
        ];
    }

    private static TableSheet Overdue(OversightReport report, Office office)
    {
        List<IReadOnlyList<Arg?>> rows =
        [
            .. report.Overdue.Select(one => (IReadOnlyList<Arg?>)
            [
                Arg.Code(one.Code), OversightNames.Of(new Holder(one.DepartmentId, one.DepartmentId is null ? one.OfficialId : null), office), OversightNames.Unit(one.UnitId, office),
                OversightNames.Field(one.FieldId, office), Arg.Wording("officials.purpose." + one.Purpose), Arg.Date(one.DueOn, DateStyle.Numeric), Arg.Count(one.DaysLate),
            ]),
        ];
        return new(Sheet("overdue"), Heads("code", "unit", "place", "field", "purpose", "due", "days-late"), rows);
    }

    private static TableSheet Special(IReadOnlyList<SpecialCase> cases, Office office) => new(
        Sheet("special"),
        Heads("code", "reasons", "criteria", "people", "unit", "place", "field", "filed", "days-late", "promised", "answer-by", "watched"),
        [
            .. cases.Select(one => (IReadOnlyList<Arg?>)
            [
                Arg.Code(one.Code), SpecialMessages.Reasons(one), one.Criteria.Count == 0 ? null : Arg.Series(one.Criteria.Order().Select(criterion => Arg.Count((int)criterion))),
                Arg.Count(one.People), OversightNames.Of(one.Holder, office), OversightNames.Unit(one.UnitId, office), OversightNames.Field(one.FieldId, office),
                Arg.Date(one.FiledOn, DateStyle.Numeric), one.DaysLate == 0 ? null : Arg.Count(one.DaysLate), Day(one.PromisedOn), Day(one.AnswerBy), one.Watched ? Label("watched-yes") : null,
            ]),
        ]);

    /// <summary>What a single citizen thinks is theirs: ratings count from three.</summary>
    private static int? Enough(PeriodFigures figures, int value) => figures.Rated >= SmallGroups.Least ? value : null;

    private static IReadOnlyList<Arg?> Row(string label, int? now, int? before) =>
        [Label(label), Number(now), Number(before), now is null || before is null ? null : Arg.Count(now.Value - before.Value)];

    private static Arg? Number(int? value) => value is { } known ? Arg.Count(known) : null;

    private static Arg? Day(DateOnly? value) => value is { } known ? Arg.Date(known, DateStyle.Numeric) : null;

    private static Arg Label(string name) => Arg.Wording("reports.row." + name);

    private static Line Sheet(string name) => new("reports.sheet." + name);

    private static IReadOnlyList<Line> Heads(params string[] names) => [.. names.Select(name => new Line("reports.row." + name))];
}
