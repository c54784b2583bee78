using System.Globalization;
using System.Text.Json.Serialization;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Petitions.Oversight;

/// <summary>The time a report is about, in days of the office's zone. It begins on a Monday or on the first of a month.</summary>
/// <param name="Span">Week or month.</param>
/// <param name="From">Its first day.</param>
public sealed record ReportPeriod(ReportSpan Span, DateOnly From)
{
    /// <summary>Its last day.</summary>
    [JsonIgnore]
    public DateOnly To => Next.From.AddDays(-1);

    /// <summary>The one before it.</summary>
    [JsonIgnore]
    public ReportPeriod Before => this with { From = Span == ReportSpan.Week ? From.AddDays(-7) : From.AddMonths(-1) };

    /// <summary>The one after it.</summary>
    [JsonIgnore]
    public ReportPeriod Next => this with { From = Span == ReportSpan.Week ? From.AddDays(7) : From.AddMonths(1) };

    /// <summary>Permanent name: <c>week-2026-12-14</c>, <c>month-2026-12-01</c>; kept in buttons and in the told ledger.</summary>
    [JsonIgnore]
    public string Key => $"{(Span == ReportSpan.Week ? "week" : "month")}-{From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>The period a day lies in.</summary>
    public static ReportPeriod Of(ReportSpan span, DateOnly day) => new(
        span, span == ReportSpan.Week ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : new DateOnly(day.Year, day.Month, 1));

    /// <summary>Reads a <see cref="Key"/>; null for anything else, also for a day on which no period begins.</summary>
    public static ReportPeriod? Parse(string? key)
    {
        var (span, rest) = key switch
        {
            not null when key.StartsWith("week-", StringComparison.Ordinal) => (ReportSpan.Week, key["week-".Length..]),
            not null when key.StartsWith("month-", StringComparison.Ordinal) => (ReportSpan.Month, key["month-".Length..]),
            _ => (ReportSpan.Week, ""),
        };
        return DateOnly.TryParseExact(rest, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && from.Year is > 2000 and < 2200 && Of(span, from) is var period && period.From == from
            ? period
            : null;
    }

    /// <summary>The last day that is counted: its last, or today while it runs.</summary>
    public DateOnly Through(DateOnly today) => To < today ? To : today;

    /// <summary>The day from which lateness is seen: the morning after its end, as its report is read, or today while it runs.</summary>
    public DateOnly SeenOn(DateOnly today) => To < today ? To.AddDays(1) : today;

    /// <summary>The periods whose report is owed by now, oldest first: the last whole one, from the first working day after it.</summary>
    /// <remarks>In a week without a working day (Tết) nobody reads a report: it comes with that of the week itself.</remarks>
    public static IReadOnlyList<ReportPeriod> Owed(ReportSpan span, DateOnly today, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var running = Of(span, today);
        if (today < calendar.NextWorkingDay(running.From))
        {
            return [];
        }

        var owed = new List<ReportPeriod> { running.Before };
        while (calendar.NextWorkingDay(owed[0].From) > owed[0].To)
        {
            owed.Insert(0, owed[0].Before);
        }

        return owed;
    }
}
