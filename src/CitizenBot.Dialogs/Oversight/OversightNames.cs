using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Dialogs.Oversight;

/// <summary>Names and parts of sentences that all reports share.</summary>
internal static class OversightNames
{
    /// <summary>More units than this are counted together in a sentence and in the picture; the workbook has them all.</summary>
    public const int UnitsShown = 3;

    /// <summary>A department or post; an id that left the office file is shown as it is.</summary>
    public static Arg Of(Holder holder, Office office) => (holder.DepartmentId, holder.OfficialId) switch
    {
        ({ } department, _) => office.Department(department)?.Name is { } name ? Words(name) : Arg.Text(department),
        (_, { } official) => office.Official(official)?.Title is { } title ? Words(title) : Arg.Text(official),
        _ => Arg.Wording("reports.nobody"),
    };

    public static Arg Unit(string? id, Office office) => office.Unit(id)?.Name is { } name ? Words(name) : Arg.Wording("reports.unknown");

    public static Arg Field(string? id, Office office) => office.Field(id)?.Name is { } name ? Words(name) : Arg.Wording("reports.unknown");

    /// <summary>The span in words: <c>14/12-20/12/2026</c>, or month and year.</summary>
    public static Args Span(ReportPeriod period) => period.Span == ReportSpan.Week
        ? new() { ["from"] = Arg.Date(period.From, DateStyle.DayMonth), ["to"] = Arg.Date(period.To, DateStyle.Numeric) }
        : new() { ["monthYear"] = Month(period) };

    /// <summary>The name of the period, for the start of a sentence.</summary>
    public static Arg Name(ReportPeriod period) => Arg.Wording(period.Span == ReportSpan.Week ? "reports.of-week" : "reports.of-month", Span(period));

    /// <summary>The overdue cases by unit, in one sentence: the units with the most, then all others together.</summary>
    public static Arg OverdueUnits(OversightReport report, Office office)
    {
        var oldest = report.OverdueBy.FirstOrDefault(group => group.OldestDays == report.Now.OldestDays);
        List<Arg> units = [.. report.OverdueBy.Take(UnitsShown).Select(group => Unit(group, group == oldest, office))];
        if (report.OverdueBy.Count > UnitsShown)
        {
            var rest = report.OverdueBy.Skip(UnitsShown).ToList();
            var count = Arg.Count(rest.Sum(group => group.Count));
            units.Add(rest.Contains(oldest!)
                ? Arg.Wording("reports.units-rest-oldest", new() { ["count"] = count, ["days"] = Arg.Count(oldest!.OldestDays, "working-day") })
                : Arg.Wording("reports.units-rest", new() { ["count"] = count }));
        }

        units.Reverse();
        return units.Aggregate((more, one) => Arg.Wording("reports.units-more", new() { ["one"] = one, ["more"] = more }));
    }

    private static Arg Unit(OverdueGroup group, bool isOldest, Office office)
    {
        var args = new Args { ["holder"] = Of(group.Holder, office), ["count"] = Arg.Count(group.Count) };
        if (!isOldest)
        {
            return Arg.Wording("reports.unit", args);
        }

        args.Add("days", Arg.Count(group.OldestDays, "working-day"));
        return Arg.Wording("reports.unit-oldest", args);
    }

    private static Arg Month(ReportPeriod period) =>
        Arg.Text(period.From.ToString("MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));

    private static LocalizedArg Words(Bilingual words) => new(words.Vi, words.En);
}
