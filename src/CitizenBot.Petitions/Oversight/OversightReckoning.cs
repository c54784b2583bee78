using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Petitions.Oversight;

/// <summary>Makes figures of facts. Pure: the same facts and days always give the same report.</summary>
/// <remarks>
/// Cases that the reader must not know of are in no figure but two of their own, and there only from three: whoever sees a count of
/// four beside a list of three, or a total that its parts do not fill, knows of a denunciation.
/// </remarks>
public static class OversightReckoning
{
    /// <summary>Weeks of the picture.</summary>
    public const int WeeksShown = 8;

    /// <summary>The first day whose facts a report needs: cases that ended before it change nothing in it.</summary>
    public static DateOnly NeedsFrom(ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var weeks = FirstWeek(period.To);
        return weeks < period.Before.From ? weeks : period.Before.From;
    }

    /// <param name="facts">Every case that was open at any time since <see cref="NeedsFrom"/>.</param>
    /// <param name="period">What the report is about.</param>
    /// <param name="today">Today in the office's zone.</param>
    /// <param name="calendar">Counts working days late.</param>
    public static OversightReport Report(IReadOnlyCollection<CaseFact> facts, ReportPeriod period, DateOnly today, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(calendar);
        var through = period.Through(today);
        var hidden = facts.Where(fact => fact.Hidden).ToList();
        facts = [.. facts.Where(fact => !fact.Hidden)];
        var late = Late(facts, period, today, calendar);
        var before = period.Before;
        var received = facts.Where(fact => fact.FiledOn >= period.From && fact.FiledOn <= through).ToList();
        return new OversightReport
        {
            Period = period,
            Through = through,
            Now = PeriodFigures.Of(facts, [.. late.Select(one => one.Days)], period.From, through),
            Before = PeriodFigures.Of(facts, [.. Late(facts, before, today, calendar).Select(one => one.Days)], before.From, before.Through(today)),
            Weeks = [.. Weeks(facts, through, today)],
            OverdueBy =
            [
                .. late.GroupBy(one => Holder.Of(one.Fact))
                    .Select(group => new OverdueGroup(group.Key, group.Count(), group.Max(one => one.Days)))
                    .OrderByDescending(group => group.Count).ThenByDescending(group => group.OldestDays).ThenBy(group => group.Holder.ToString(), StringComparer.Ordinal),
            ],
            Overdue =
            [
                .. late.OrderBy(one => one.Limit.DueOn).ThenBy(one => one.Fact.Code, StringComparer.Ordinal)
                    .Select(one => new OverdueCase(
                        one.Fact.Code, one.Fact.DepartmentId, one.Fact.OfficialId, one.Fact.UnitId, one.Fact.FieldId, one.Limit.Purpose, one.Limit.DueOn, one.Days)),
            ],
            SealedOpen = Enough(hidden.Count(fact => fact.IsOpenAfter(through))),
            SealedOverdue = Enough(hidden.Count(fact => fact.Overrun(through, period.SeenOn(today)) is not null)),
            Holders = Holders(facts, late, period.From, through),
            Kinds = SmallGroups.FoldGroups(received.GroupBy(fact => fact.Kind).Select(group => new GroupCount<PetitionKind>(group.Key, group.Count()))),
            Units = SmallGroups.Fold(received.Select(fact => fact.UnitId)),
            Fields = SmallGroups.Fold(received.Select(fact => fact.FieldId)),
        };
    }

    /// <summary>The overdue ones among cases that the reader may know of.</summary>
    internal static IReadOnlyList<(CaseFact Fact, LimitFact Limit, int Days)> Late(IReadOnlyCollection<CaseFact> facts, ReportPeriod period, DateOnly today, WorkCalendar calendar)
    {
        var (through, seenOn) = (period.Through(today), period.SeenOn(today));
        return
        [
            .. from fact in facts
               let limit = fact.Hidden ? null : fact.Overrun(through, seenOn)
               where limit is not null
               select (Fact: fact, Limit: limit, Days: DaysLate(limit.DueOn, seenOn, calendar)),
        ];
    }

    private static int Enough(int count) => count >= SmallGroups.Least ? count : 0;

    /// <summary>Working days late, at least one once the last day is over.</summary>
    internal static int DaysLate(DateOnly due, DateOnly on, WorkCalendar calendar) => Math.Max(1, -calendar.WorkingDaysLeft(on, due));

    private static DateOnly FirstWeek(DateOnly through) => ReportPeriod.Of(ReportSpan.Week, through).From.AddDays(-7 * (WeeksShown - 1));

    private static IEnumerable<WeekFigures> Weeks(IReadOnlyCollection<CaseFact> facts, DateOnly through, DateOnly today)
    {
        var first = FirstWeek(through);
        for (var week = 0; week < WeeksShown; week++)
        {
            var from = first.AddDays(7 * week);
            var to = from.AddDays(6);
            var figures = PeriodFigures.Of(facts, [], from, to < today ? to : today);
            yield return new(from, figures.Received, figures.Resolved, figures.InTimePercent);
        }
    }

    private static IReadOnlyList<HolderFigures> Holders(
        IReadOnlyCollection<CaseFact> facts, IReadOnlyList<(CaseFact Fact, LimitFact Limit, int Days)> late, DateOnly from, DateOnly through)
    {
        var overdue = late.ToLookup(one => Holder.Of(one.Fact), one => one.Days);
        return
        [
            .. facts.GroupBy(Holder.Of)
                .Select(group => new HolderFigures(group.Key, PeriodFigures.Of([.. group], [.. overdue[group.Key]], from, through)))
                .Where(holder => holder.Figures is not { OpenBefore: 0, Received: 0, OpenAfter: 0, Resolved: 0 })
                .OrderByDescending(holder => holder.Figures.OpenAfter + holder.Figures.Resolved + holder.Figures.LeftOtherwise)
                .ThenBy(holder => holder.Holder.ToString(), StringComparer.Ordinal),
        ];
    }
}
