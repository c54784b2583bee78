using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Tests.Oversight;

/// <summary>Which days a report is about, and from which day it is owed.</summary>
public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData(ReportSpan.Week, "2026-12-14", "week-2026-12-14", "2026-12-20")]
    [InlineData(ReportSpan.Week, "2026-12-20", "week-2026-12-14", "2026-12-20")]
    [InlineData(ReportSpan.Month, "2026-02-28", "month-2026-02-01", "2026-02-28")]
    [InlineData(ReportSpan.Month, "2026-12-31", "month-2026-12-01", "2026-12-31")]
    public void Period_OfADay(ReportSpan span, string day, string key, string to)
    {
        var period = ReportPeriod.Of(span, Day(day));

        Assert.Equal((key, Day(to)), (period.Key, period.To));
        Assert.Equal(period, ReportPeriod.Parse(key));
        Assert.Equal(period, period.Next.Before);
        Assert.Equal(period.To.AddDays(1), period.Next.From);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("week-")]
    [InlineData("week-2026-12-15")]
    [InlineData("month-2026-12-14")]
    [InlineData("year-2026-01-01")]
    [InlineData("week-9999-12-27")]
    public void Parse_OfSomethingElse_IsNull(string? key) => Assert.Null(ReportPeriod.Parse(key));

    [Theory]
    // An ordinary Monday, the days after it, and the Sunday before.
    [InlineData(ReportSpan.Week, "2026-12-21", "week-2026-12-14")]
    [InlineData(ReportSpan.Week, "2026-12-23", "week-2026-12-14")]
    [InlineData(ReportSpan.Week, "2026-12-20", "week-2026-12-07")]
    // Monday 31/08/2026 is off and so are the first two days of September: the first working day is Thursday.
    [InlineData(ReportSpan.Week, "2026-08-31", "")]
    [InlineData(ReportSpan.Week, "2026-09-02", "")]
    [InlineData(ReportSpan.Week, "2026-09-03", "week-2026-08-24")]
    [InlineData(ReportSpan.Month, "2026-09-01", "")]
    [InlineData(ReportSpan.Month, "2026-09-03", "month-2026-08-01")]
    // The whole week of Tết 2026 (16 to 20 February) is off: the week before it is told together with it.
    [InlineData(ReportSpan.Week, "2026-02-18", "")]
    [InlineData(ReportSpan.Week, "2026-02-23", "week-2026-02-09 week-2026-02-16")]
    [InlineData(ReportSpan.Week, "2026-03-02", "week-2026-02-23")]
    public void Owed_FromTheFirstWorkingDay(ReportSpan span, string today, string owed) =>
        Assert.Equal(owed, string.Join(' ', ReportPeriod.Owed(span, Day(today), WorkCalendar.Shipped).Select(period => period.Key)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
