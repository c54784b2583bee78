using System.Globalization;
using CitizenBot.Conversation.Prompts;

namespace CitizenBot.Tests.Conversation;

/// <summary>The ways people write a day, read on Wednesday 25/11/2026.</summary>
public sealed class DateReaderTests
{
    [Theory]
    [InlineData("15/10/2026", "2026-10-15")]
    [InlineData("15-10-26", "2026-10-15")]
    [InlineData("15.10.2026", "2026-10-15")]
    [InlineData("15 10 2026", "2026-10-15")]
    [InlineData("2026-08-15", "2026-08-15")]
    [InlineData("15/8", "2026-08-15")]
    [InlineData("26/11", "2025-11-26")]
    [InlineData("25/11", "2026-11-25")]
    [InlineData("29/2", "2024-02-29")]
    [InlineData("ngày 10-8-26", "2026-08-10")]
    [InlineData("tôi nhận ngày 15/8 lúc chiều", "2026-08-15")]
    [InlineData("QĐ 412/QĐ-UBND ngày 10-8-26", "2026-08-10")]
    [InlineData("quyết định 123/QĐ-UBND, 10/08/2026.", "2026-08-10")]
    [InlineData("hôm qua", "2026-11-24")]
    [InlineData("hom qua", "2026-11-24")]
    [InlineData("dạ mới hôm nay thôi", "2026-11-25")]
    [InlineData("hôm kia", "2026-11-23")]
    [InlineData("bữa qua", "2026-11-24")]
    [InlineData("3 ngày trước", "2026-11-22")]
    [InlineData("cách đây 10 ngày", "2026-11-15")]
    [InlineData("thứ sáu tuần trước", "2026-11-20")]
    [InlineData("chủ nhật tuần rồi", "2026-11-22")]
    [InlineData("10 tháng 8 năm 2026", "2026-08-10")]
    [InlineData("ngày 10 tháng tám", "2026-08-10")]
    [InlineData("ngay 5 thang muoi hai", "2025-12-05")]
    [InlineData("10 Aug 2026", "2026-08-10")]
    [InlineData("August 10, 2026", "2026-08-10")]
    [InlineData("10th of August", "2026-08-10")]
    [InlineData("yesterday", "2026-11-24")]
    [InlineData("today", "2026-11-25")]
    [InlineData("15/8/99", "1999-08-15")]
    public void Find_ReadsDays(string text, string expected) =>
        Assert.Equal(new DateFound.Day(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture)), DateReader.Find(text, Trial.Today));

    [Theory]
    [InlineData("ngay 31/2", 31, 2)]
    [InlineData("29/2/2026", 29, 2)]
    [InlineData("31-4-26", 31, 4)]
    [InlineData("12/15/2026", 12, 15)]
    [InlineData("0/5/2026", 0, 5)]
    public void Find_NamesDaysThatNoCalendarHas(string text, int day, int month) =>
        Assert.Equal(new DateFound.NoSuchDay(day, month), DateReader.Find(text, Trial.Today));

    [Theory]
    [InlineData("hồi tháng 8", 8, null)]
    [InlineData("tháng 8 năm 2025", 8, 2025)]
    [InlineData("8/2025", 8, 2025)]
    public void Find_SeesThatOnlyAMonthWasSaid(string text, int month, int? year) =>
        Assert.Equal(new DateFound.MonthOnly(month, year), DateReader.Find(text, Trial.Today));

    [Theory]
    [InlineData("hoi ram thang bay")]
    [InlineData("mùng 3 tháng 5")]
    [InlineData("mong 2 tet")]
    [InlineData("10/3 âm lịch")]
    [InlineData("lâu rồi")]
    [InlineData("124/2020")]
    [InlineData("99999999999999999999")]
    [InlineData("1/1/1234")]
    public void Find_LeavesTheRestUnread(string text) => Assert.Null(DateReader.Find(text, Trial.Today));

    [Fact]
    public void Find_WhenTheFutureIsWanted_TakesTheNextSuchDay() =>
        Assert.Equal(new DateFound.Day(new DateOnly(2027, 8, 15)), DateReader.Find("15/8", Trial.Today, DateSpan.TodayOrLater));

    /// <summary>Who asks for an answer "by 20/11" on 25/11 has mistyped the day and does not mean the next year.</summary>
    [Theory]
    [InlineData("20/11", "2026-11-25", "2026-11-20")]
    [InlineData("25/11", "2026-11-25", "2026-11-25")]
    [InlineData("1/12", "2026-11-25", "2026-12-01")]
    [InlineData("20/12", "2027-01-05", "2026-12-20")]
    [InlineData("ngày 20 tháng 12", "2027-01-05", "2026-12-20")]
    [InlineData("5/1", "2026-12-28", "2027-01-05")]
    public void Find_WhenTheFutureIsWanted_ADayThatHasJustPassedIsNotThatOfTheNextYear(string text, string today, string found) =>
        Assert.Equal(
            new DateFound.Day(DateOnly.Parse(found, System.Globalization.CultureInfo.InvariantCulture)),
            DateReader.Find(text, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), DateSpan.TodayOrLater));
}
