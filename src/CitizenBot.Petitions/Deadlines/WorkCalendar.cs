using System.Security.Cryptography;
using System.Text;

namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// Which days are worked: Monday to Friday without public holidays and swapped days, with make-up Saturdays. No statute defines `ngày làm việc`;
/// this is the convention. Days are those of the office's zone. Immutable. A year without a calendar knows its weekends only, see <see cref="HasYear"/>.
/// </summary>
public sealed class WorkCalendar
{
    private static readonly Lazy<WorkCalendar> ShippedCalendar = new(ReadShipped);
    private readonly Dictionary<DateOnly, CalendarDay> days;
    private readonly HashSet<int> years;
    private readonly Lazy<IReadOnlyList<Scenario>> scenarios;

    private WorkCalendar(Dictionary<DateOnly, CalendarDay> days, HashSet<int> years)
    {
        this.days = days;
        this.years = years;
        scenarios = new(FindScenarios);
        var canonical = string.Join('\n', days.Values.OrderBy(day => day.Date)
            .Select(day => $"{DateText.Iso(day.Date)} {day.Kind} {day.Official} {day.Counts} {day.Swap}")
            .Prepend(string.Join(',', years.Order())));
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))[..12];
    }

    /// <summary>The calendars released with this program.</summary>
    public static WorkCalendar Shipped => ShippedCalendar.Value;

    /// <summary>Twelve hex digits that change with every day that could change a count; stored with each clock.</summary>
    public string Version { get; }

    /// <summary>Decisions not yet taken, each as the calendar it would make.</summary>
    internal IReadOnlyList<Scenario> Scenarios => scenarios.Value;

    /// <summary>
    /// This calendar with days an operator added: they may confirm a proposed day, turn it down (<see cref="CalendarDayKind.Ordinary"/>)
    /// or add a new one, but not contradict a day that was shipped as official.
    /// </summary>
    /// <exception cref="ArgumentException">A day contradicts an official one.</exception>
    public WorkCalendar With(IEnumerable<CalendarDay> extra) => With(extra, null);

    /// <summary>As the other, from the text of a calendar file; `year:` in it says that the whole year is known.</summary>
    /// <exception cref="FormatException">The text is no calendar; the sentence names the line.</exception>
    public WorkCalendar With(string yaml)
    {
        var (year, extra) = CalendarFile.Read("calendar", yaml);
        return With(extra, year);
    }

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool HasYear(int year) => years.Contains(year);

    /// <summary>What is known of a day, in force or only proposed; null for a day like any other.</summary>
    public CalendarDay? Day(DateOnly date) => days.GetValueOrDefault(date);

    /// <summary>Whether the office works on a day.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        days.TryGetValue(date, out var day) && day.InForce && day.Kind != CalendarDayKind.Ordinary
            ? day.Kind == CalendarDayKind.MakeupWorking
            : !IsWeekend(date);

    /// <summary>Why a day is off, or null when it is worked.</summary>
    public DayOff? WhyOff(DateOnly date)
    {
        if (IsWorkingDay(date))
            return null;
        if (!IsWeekend(date) && days.TryGetValue(date, out var day))
            return new DayOff(date, Plain(day.NameVi), Plain(day.NameEn), Weekend: false);
        return new DayOff(date, DateText.Weekday(date, vietnamese: true), DateText.Weekday(date, vietnamese: false), Weekend: true);
    }

    /// <summary>The first working day on or after a day.</summary>
    public DateOnly NextWorkingDay(DateOnly date) => Walk(date, 1);

    /// <summary>The last working day on or before a day.</summary>
    public DateOnly PreviousWorkingDay(DateOnly date) => Walk(date, -1);

    /// <summary>The day on which so many working days have been counted, the first day itself excluded; a negative count goes back, zero stays.</summary>
    public DateOnly AddWorkingDays(DateOnly date, int count)
    {
        var step = Math.Sign(count);
        for (; count != 0; count -= step)
            date = Walk(date.AddDays(step), step);
        return date;
    }

    /// <summary>Working days until a due day: today is not counted, the due day is. Negative: working days overdue.</summary>
    public int WorkingDaysLeft(DateOnly today, DateOnly due)
    {
        var (from, to, sign) = today <= due ? (today, due, 1) : (due, today, -1);
        var count = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
            count += IsWorkingDay(date) ? 1 : 0;
        return sign * count;
    }

    /// <summary>A name without what stands in brackets behind it.</summary>
    internal static string Plain(string name) => name.Split(" (", 2)[0];

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private DateOnly Walk(DateOnly date, int step)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(step);
        return date;
    }

    private WorkCalendar With(IEnumerable<CalendarDay> extra, int? year)
    {
        var merged = new Dictionary<DateOnly, CalendarDay>(days);
        foreach (var day in extra)
        {
            if (merged.TryGetValue(day.Date, out var known) && known.Official && (known.Kind != day.Kind || !day.Official))
            {
                throw new ArgumentException(
                    $"{DateText.Iso(day.Date)} is officially {known.Kind} ({known.Source}) and cannot become {day.Kind}; remove it from the added calendar, or release a corrected calendar.",
                    nameof(extra));
            }

            merged[day.Date] = day;
        }

        return new WorkCalendar(merged, year is { } whole ? [.. years, whole] : years);
    }

    private List<Scenario> FindScenarios()
    {
        var open = days.Values.Where(day => !day.Official).OrderBy(day => day.Date);
        return [.. open.GroupBy(day => day.Swap ?? $"{DateText.Iso(day.Date)}").Select(group => new Scenario([.. group], Decided(group)))];

        // What counts already is taken away, what does not is put in force.
        WorkCalendar Decided(IEnumerable<CalendarDay> group)
        {
            var decided = new Dictionary<DateOnly, CalendarDay>(days);
            foreach (var day in group)
                decided[day.Date] = day.Counts ? day with { Kind = CalendarDayKind.Ordinary } : day with { Official = true };
            return new WorkCalendar(decided, years);
        }
    }

    private static WorkCalendar ReadShipped()
    {
        var files = EmbeddedLaw.Files("Law/calendars/vn/").Select(file => CalendarFile.Read(file.Name, file.Text)).ToList();
        return new WorkCalendar(
            files.SelectMany(file => file.Days).ToDictionary(day => day.Date),
            [.. files.Select(file => file.Year).OfType<int>()]);
    }

    /// <summary>Days decided together, and the calendar once they are.</summary>
    internal sealed record Scenario(IReadOnlyList<CalendarDay> Days, WorkCalendar Calendar);
}
