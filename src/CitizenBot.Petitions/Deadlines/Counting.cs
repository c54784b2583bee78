namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// Counts a limit as Articles 145 to 148 of the Civil Code do: the day of the event is left out, the limit ends with the end of its last day,
/// and a last day off is treated by the rule's <see cref="LastDayPolicy"/>. Never fails for a missing or unsure calendar: the date is then provisional.
/// </summary>
public static class Counting
{
    /// <summary>Counts a rule from a day of the office's zone.</summary>
    /// <exception cref="InvalidOperationException">The rule has no known number of days.</exception>
    public static Explanation Count(Rule rule, DateOnly start, WorkCalendar calendar)
    {
        var (raw, due) = Ends(rule, start, calendar);
        var (from, to) = start <= due ? (start.AddDays(1), due) : (due, start.AddDays(-1));
        var span = Days(from, to);
        var (provisional, proposed) = Doubt(rule, start, due, calendar);
        var mark = rule.EarlyMarkDays is { } days && start.AddDays(days) < due ? start.AddDays(days) : (DateOnly?)null;

        return new Explanation
        {
            Rule = rule.At(start),
            Start = start,
            Due = provisional with { SafeOn = rule.LastDay == LastDayPolicy.SafeEarlier && raw != due ? raw : null },
            CountedDays = [.. span.Where(day => rule.Unit == DayUnit.Working ? calendar.IsWorkingDay(day) : IsBetween(day, start, raw))],
            Skipped = [.. span.Where(day => rule.Unit == DayUnit.Working || !IsBetween(day, start, raw) || (day == raw && raw != due))
                .Select(calendar.WhyOff).OfType<DayOff>()],
            RolledFrom = raw != due ? raw : null,
            Proposed = proposed,
            EarlyMark = mark,
            EarlyMarkWorkingDay = mark is { } day ? calendar.PreviousWorkingDay(day) : null,
        };
    }

    /// <summary>Where the bare count ends, and where the policy moves it.</summary>
    private static (DateOnly Raw, DateOnly Due) Ends(Rule rule, DateOnly start, WorkCalendar calendar)
    {
        var limit = rule.Limit ?? throw new InvalidOperationException(
            $"Rule {rule.Id} of {DateText.Iso(rule.Effective)} has no known number of days, so no date can be counted; check Rule.Limit before counting.");
        var raw = rule.Unit == DayUnit.Working ? calendar.AddWorkingDays(start, limit) : start.AddDays(limit);
        return (raw, rule.LastDay switch
        {
            LastDayPolicy.EarlierWorkingDay => calendar.PreviousWorkingDay(raw),
            LastDayPolicy.Keep => raw,
            _ => calendar.NextWorkingDay(raw),
        });
    }

    private static (DueDate Due, CalendarDay? Proposed) Doubt(Rule rule, DateOnly start, DateOnly due, WorkCalendar calendar)
    {
        var (first, last) = start <= due ? (start, due) : (due, start);
        if (Enumerable.Range(first.Year, last.Year - first.Year + 1).Any(year => !calendar.HasYear(year)))
            return (new DueDate(due, Certain: false, DueDate.NoCalendar), null);

        // Of several doubts the one that can be said most exactly is told: a swapped day with its other date before an open holiday.
        var doubts =
            from scenario in calendar.Scenarios
            let other = Ends(rule, start, scenario.Calendar).Due
            where other != due
            let culprit = Culprit(scenario.Days, start, due, other)
            orderby culprit.Kind == CalendarDayKind.Holiday, culprit.Date
            select (culprit, other);
        return doubts.FirstOrDefault() is ({ } day, var alternative)
            ? (new DueDate(due, Certain: false, Reason(day), day.Date, day.Counts ? null : alternative), day)
            : (new DueDate(due, Certain: true), null);
    }

    /// <summary>The day of the group that moves the date: a make-up day brings it nearer to the start, a day off farther away.</summary>
    private static CalendarDay Culprit(IReadOnlyList<CalendarDay> days, DateOnly start, DateOnly due, DateOnly other)
    {
        var nearer = Math.Abs(other.DayNumber - start.DayNumber) < Math.Abs(due.DayNumber - start.DayNumber);
        var far = nearer ? due : other;
        return days.OrderByDescending(day => IsBetween(day.Date, start, far))
            .ThenByDescending(day => day.Kind == CalendarDayKind.MakeupWorking == nearer)
            .First();
    }

    private static string Reason(CalendarDay day) => day switch
    {
        { Kind: CalendarDayKind.MakeupWorking } => DueDate.ProposedMakeup,
        { Kind: CalendarDayKind.Holiday } or { Counts: true } => DueDate.UndecidedHoliday,
        _ => DueDate.ProposedOff,
    };

    /// <summary>Inside the count: after the start and up to the end, or before the start when it is counted back.</summary>
    private static bool IsBetween(DateOnly day, DateOnly start, DateOnly end) =>
        start <= end ? day > start && day <= end : day < start && day >= end;

    private static List<DateOnly> Days(DateOnly from, DateOnly to)
    {
        var days = new List<DateOnly>();
        for (var day = from; day <= to; day = day.AddDays(1))
            days.Add(day);
        return days;
    }
}
