using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Deadlines;

/// <summary>Counts the hours in which somebody works: the office's hours on its working days. An alert that nobody answers waits in these, not in hours of the clock.</summary>
/// <remarks>
/// No limit of the law is counted in hours; what is counted here is the office's own patience. Spans that overlap count once;
/// a span that ends at or before its beginning lasts until midnight.
/// </remarks>
public sealed class WorkingHours
{
    /// <summary>A year without a single working day would be counted for ever.</summary>
    private const int MostDays = 4_000;

    private readonly Office office;
    private readonly WorkCalendar calendar;
    private readonly IReadOnlyList<(TimeSpan From, TimeSpan Until)> spans;

    /// <param name="office">Its hours and its zone.</param>
    /// <param name="calendar">Its working days.</param>
    public WorkingHours(Office office, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(office);
        (this.office, this.calendar) = (office, calendar);
        spans = Merged(office.Hours);
    }

    /// <summary>The instant (UTC) at which so much work time has passed since another instant (UTC). None passes outside of hours: four hours from Friday evening end on Monday.</summary>
    /// <exception cref="InvalidOperationException">The office has no hours at all.</exception>
    public DateTime After(DateTime fromUtc, TimeSpan worked)
    {
        var left = worked;
        foreach (var (from, until) in From(fromUtc))
        {
            if (until - from >= left)
            {
                return from + left;
            }

            left -= until - from;
        }

        throw new InvalidOperationException("No working hours are left to count. Does the office file name 'hours'?");
    }

    /// <summary>How much work time lies between two instants (UTC); zero when the second is not later.</summary>
    public TimeSpan Between(DateTime fromUtc, DateTime untilUtc)
    {
        var sum = TimeSpan.Zero;
        foreach (var (from, until) in From(fromUtc).TakeWhile(span => span.From < untilUtc))
        {
            sum += (until < untilUtc ? until : untilUtc) - from;
        }

        return sum;
    }

    /// <summary>Work time left until the end of a day, in the office's zone.</summary>
    public TimeSpan LeftUntilEndOf(DateOnly day, DateTime nowUtc) => Between(nowUtc, office.Utc(day.AddDays(1), TimeOnly.MinValue));

    /// <summary>The stretches of work from an instant on, in UTC, each after the other.</summary>
    private IEnumerable<(DateTime From, DateTime Until)> From(DateTime fromUtc)
    {
        var first = office.Day(fromUtc);
        for (var passed = 0; passed < MostDays; passed++)
        {
            var day = first.AddDays(passed);
            foreach (var (from, until) in calendar.IsWorkingDay(day) ? spans : [])
            {
                var (start, end) = (At(day, from), At(day, until));
                if (end > fromUtc)
                {
                    yield return (start > fromUtc ? start : fromUtc, end);
                }
            }
        }
    }

    private DateTime At(DateOnly day, TimeSpan time) =>
        time < TimeSpan.FromDays(1) ? office.Utc(day, TimeOnly.FromTimeSpan(time)) : office.Utc(day.AddDays(1), TimeOnly.MinValue);

    private static List<(TimeSpan From, TimeSpan Until)> Merged(IEnumerable<TimeSpanOfDay> hours)
    {
        var merged = new List<(TimeSpan From, TimeSpan Until)>();
        foreach (var span in hours.OrderBy(span => span.From))
        {
            var from = span.From.ToTimeSpan();
            var until = span.Until > span.From ? span.Until.ToTimeSpan() : TimeSpan.FromDays(1);
            if (merged.Count > 0 && merged[^1].Until >= from)
            {
                merged[^1] = (merged[^1].From, until > merged[^1].Until ? until : merged[^1].Until);
            }
            else
            {
                merged.Add((from, until));
            }
        }

        return merged;
    }
}
