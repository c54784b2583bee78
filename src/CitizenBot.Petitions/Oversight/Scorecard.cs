using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Oversight;

/// <summary>Results as a measure of whoever leads: per department, and per leader over everybody below them.</summary>
/// <remarks>It measures posts that are answerable for dates, never citizens, and no official below a head.</remarks>
public static class Scorecard
{
    /// <param name="facts">As for <see cref="OversightReckoning.Report"/>.</param>
    /// <param name="office">Names departments, leaders and chains.</param>
    /// <param name="explained">Codes of cases whose delay is explained on record.</param>
    /// <param name="period">The period.</param>
    /// <param name="today">Today in the office's zone.</param>
    /// <param name="calendar">Counts working days late.</param>
    public static IReadOnlyList<ScoreRow> Of(
        IReadOnlyCollection<CaseFact> facts, Office office, IReadOnlySet<string> explained, ReportPeriod period, DateOnly today, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(explained);
        ArgumentNullException.ThrowIfNull(period);
        facts = [.. facts.Where(fact => !fact.Hidden)];
        var late = OversightReckoning.Late(facts, period, today, calendar);
        var leaders = office.Officials
            .Where(official => !official.Outside && official.Roles.Contains(OfficialRole.Leader))
            .Select(official => Row(new Holder(null, official.Id), isLeader: true, fact => fact.OfficialId is { } responsible && office.IsOrIsUnder(responsible, official.Id)));
        var departments = office.Departments.Select(department => Row(new Holder(department.Id, null), isLeader: false, fact => fact.DepartmentId == department.Id));
        return [.. leaders.Concat(departments).OfType<ScoreRow>()];

        ScoreRow? Row(Holder holder, bool isLeader, Func<CaseFact, bool> theirs)
        {
            var own = late.Where(one => theirs(one.Fact)).ToList();
            var figures = PeriodFigures.Of([.. facts.Where(theirs)], [.. own.Select(one => one.Days)], period.From, period.Through(today));
            return figures is { OpenBefore: 0, Received: 0, OpenAfter: 0, Resolved: 0 }
                ? null
                : new ScoreRow(holder, isLeader, figures, own.Count(one => explained.Contains(one.Fact.Code)));
        }
    }
}
