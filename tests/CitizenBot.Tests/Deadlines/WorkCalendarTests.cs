using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Deadlines;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2026-01-02", false)] // swapped
    [InlineData("2026-01-10", true)] // the Saturday worked for it
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-11-23", true)] // only proposed
    [InlineData("2026-11-24", false)]
    [InlineData("2026-11-28", false)] // only proposed
    [InlineData("2027-02-04", true)] // one option only
    [InlineData("2027-02-05", false)] // both options
    [InlineData("2027-04-16", false)]
    public void IsWorkingDay_FollowsHolidaysSwapsAndWhatIsSureOfProposals(string day, bool worked) =>
        Assert.Equal(worked, Days.Shipped.IsWorkingDay(Days.On(day)));

    [Theory]
    [InlineData("2026-11-24", "Ngày Văn hóa Việt Nam", "Viet Nam Culture Day")]
    [InlineData("2026-11-28", "thứ Bảy", "Saturday")]
    [InlineData("2026-02-17", "Tết Nguyên đán Bính Ngọ", "Lunar New Year")]
    [InlineData("2026-12-01", null, null)]
    public void WhyOff_NamesTheHolidayElseTheWeekday(string day, string? vietnamese, string? english)
    {
        var off = Days.Shipped.WhyOff(Days.On(day));

        Assert.Equal((vietnamese, english), (off?.WhyVi, off?.WhyEn));
    }

    [Theory]
    [InlineData("2026-12-18", "2027-01-04", 10)]
    [InlineData("2026-12-29", "2027-01-04", 3)]
    [InlineData("2026-12-31", "2027-01-04", 1)]
    [InlineData("2027-01-04", "2027-01-04", 0)]
    [InlineData("2027-01-05", "2027-01-04", -1)]
    [InlineData("2027-01-06", "2027-01-04", -2)]
    [InlineData("2026-11-25", "2026-12-04", 7)]
    public void WorkingDaysLeft_CountsTheDueDayAndNotToday(string today, string due, int left) =>
        Assert.Equal(left, Days.Shipped.WorkingDaysLeft(Days.On(today), Days.On(due)));

    [Fact]
    public void With_ADayThatContradictsAnOfficialOne_IsRefusedByName()
    {
        var day = new CalendarDay(Days.On("2026-11-24"), CalendarDayKind.Ordinary, "thường", "ordinary");

        Assert.Contains("2026-11-24", Assert.Throws<ArgumentException>(() => Days.Shipped.With([day])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_AProposalTurnedDown_MakesTheDateCertain()
    {
        var calendar = Days.Shipped.With(
        [
            new CalendarDay(Days.On("2026-11-23"), CalendarDayKind.Ordinary, "không nghỉ", "worked"),
            new CalendarDay(Days.On("2026-11-28"), CalendarDayKind.Ordinary, "không làm bù", "not worked"),
        ]);

        Assert.Equal(new DueDate(Days.On("2026-12-04"), Certain: true), Days.Count("KN-TL-1", "2026-11-25", calendar).Due);
    }

    [Fact]
    public void With_TextThatIsNoCalendar_NamesTheLine() =>
        Assert.Contains("line 2", Assert.Throws<FormatException>(() => Days.Shipped.With("days:\n  - { dete: 2026-11-23 }")).Message, StringComparison.Ordinal);

    [Fact]
    public void Version_ChangesWithADayThatCounts() => Assert.NotEqual(Days.Shipped.Version, Days.SwapConfirmed.Version);

    [Fact]
    public void HasYear_HoldsForTheYearsShipped() =>
        Assert.Equal([false, true, true, true, false], Enumerable.Range(2024, 5).Select(Days.Shipped.HasYear));
}
