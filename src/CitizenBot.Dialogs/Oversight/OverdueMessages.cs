using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Dialogs.Oversight;

/// <summary>The codes behind the overdue count, the oldest first.</summary>
internal static class OverdueMessages
{
    private const int PerPage = 5;
    private const int Most = 3 * PerPage;

    public static IReadOnlyList<Message> For(OversightReport report, OversightScope scope, Office office)
    {
        var shown = report.Overdue.Take(Most).ToList();
        List<Line> after = [];
        if (report.Overdue.Count > shown.Count)
        {
            after.Add(new("reports.list-more", new() { ["count"] = Arg.Count(report.Overdue.Count - shown.Count, "case") }));
        }

        if (report.SealedOverdue > 0)
        {
            after.Add(new("reports.overdue-list.unlisted", new() { ["count"] = Arg.Count(report.SealedOverdue, "case") }));
        }

        var title = report.Overdue.Count > 0
            ? new Line("reports.overdue-list.title", new() { ["period"] = OversightNames.Name(report.Period), ["count"] = Arg.Count(report.Overdue.Count, "case") })
            : new Line("reports.overdue-list.none", new() { ["period"] = OversightNames.Name(report.Period) });
        var pages = Pages.Of(title, [.. shown.Select(one => Item(one, office))], PerPage, after);
        return [.. pages.Select((page, index) => new Message
        {
            Lines = page,
            // Whoever may act on a case opens it from here; to others a code is only a code.
            Buttons = scope == OversightScope.Whole ? [.. shown.Skip(index * PerPage).Take(PerPage).Select(one => Offer.Of(Acts.Code, one.Code))] : [],
            Kind = MessageKind.Card,
        })];
    }

    private static Line Item(OverdueCase one, Office office) => new("reports.overdue-list.item", new()
    {
        ["caseCode"] = Arg.Code(one.Code),
        ["days"] = Arg.Count(one.DaysLate, "working-day"),
        ["dueOn"] = Arg.Date(one.DueOn, DateStyle.Numeric),
        ["holder"] = OversightNames.Of(new Holder(one.DepartmentId, one.DepartmentId is null ? one.OfficialId : null), office),
    });
}
