using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Notices;

/// <summary>Which superiors must know of an overrun limit, and from which day: the nearest from the second working day after the due day, then one level up each working day.</summary>
/// <remarks>
/// Unassigned cases go first: what lies with the receiver only because nobody is named for it climbs a working day earlier. It is anchored to
/// the due day, never to what was done last. Nobody accused in the case and nobody under them is ever a rung.
/// </remarks>
public static class Climb
{
    private const int FirstWorkingDay = 2;

    /// <summary>The rungs that have come by a day, lowest first.</summary>
    public static IReadOnlyList<Rung> Come(CaseRecord record, Clock clock, WorkCalendar calendar, Office office, DateOnly today) =>
        [.. Rungs(record, clock, calendar, office).TakeWhile(rung => rung.On <= today)];

    /// <summary>The day of the next rung after a day; null when everybody above has been reached.</summary>
    public static DateOnly? NextOn(CaseRecord record, Clock clock, WorkCalendar calendar, Office office, DateOnly today) =>
        Rungs(record, clock, calendar, office).FirstOrDefault(rung => rung.On > today)?.On;

    /// <summary>The first day on which a climb finds nobody any more: from then on the operator is told.</summary>
    /// <param name="dueOn">The due day.</param>
    /// <param name="unassigned">Whether nobody is named for the case.</param>
    /// <param name="superiors">How many stand above who has it.</param>
    public static DateOnly EndsOn(DateOnly dueOn, bool unassigned, int superiors, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AddWorkingDays(dueOn, First(unassigned) + superiors);
    }

    private static IEnumerable<Rung> Rungs(CaseRecord record, Clock clock, WorkCalendar calendar, Office office)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(calendar);
        if (record.ResponsibleId is not { } responsible || clock.State != ClockState.Running)
        {
            yield break;
        }

        var on = calendar.AddWorkingDays(clock.Due.On, First(record.RoutingReason == RoutingReason.Receiver));
        foreach (var superior in CaseAuthority.Superiors(record, office, responsible))
        {
            yield return new Rung(superior, on);
            on = calendar.AddWorkingDays(on, 1);
        }
    }

    private static int First(bool unassigned) => unassigned ? FirstWorkingDay - 1 : FirstWorkingDay;
}
