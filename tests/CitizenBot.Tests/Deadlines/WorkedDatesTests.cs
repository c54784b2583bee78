namespace CitizenBot.Tests.Deadlines;

/// <summary>Dates counted by hand from the statutes and the announced holidays, with the calendar as shipped and with the swap of November 2026 announced.</summary>
public sealed class WorkedDatesTests
{
    [Theory]
    [InlineData("KN-TL-1", "2026-11-23", "2026-12-03", "2026-12-02")]
    [InlineData("KNPA-THULY", "2026-11-23", "2026-12-08", "2026-12-07")]
    [InlineData("TC-CHUYEN", "2026-11-23", "2026-12-01", "2026-11-30")]
    [InlineData("KN-TL-1", "2026-11-20", "2026-12-02", "2026-12-02")]
    [InlineData("TC-XLBD", "2026-02-12", "2026-03-02", "2026-03-02")]
    [InlineData("KN-TL-1", "2026-08-20", "2026-08-28", "2026-08-28")]
    [InlineData("KN-GQ-1", "2026-12-03", "2027-01-04", "2027-01-04")]
    [InlineData("KN-GQ-1-PT", "2026-12-03", "2027-01-18", "2027-01-18")]
    [InlineData("KN-TH-1", "2026-08-25", "2026-11-23", "2026-11-25")]
    [InlineData("KN-TL-1", "2026-11-25", "2026-12-04", "2026-12-03")]
    [InlineData("KN-TL-1", "2026-12-10", "2026-12-21", "2026-12-21")]
    public void DueOn_ForAWorkedDate_IsTheDayCountedByHand(string rule, string start, string asShipped, string withSwap)
    {
        Assert.Equal(Days.On(asShipped), Days.Count(rule, start).Due.On);
        Assert.Equal(Days.On(withSwap), Days.Count(rule, start, Days.SwapConfirmed).Due.On);
    }

    [Theory]
    [InlineData("2025-12-30", "2026-01-10")] // 31/12, 5-9/1, and the worked Saturday 10/1; 2/1 is swapped off
    [InlineData("2026-02-13", "2026-03-03")] // the whole of Tết, 14-22/2
    [InlineData("2026-04-24", "2026-05-08")] // 28-29/4, 4-8/5: Hùng Kings on a Sunday, made up for on Monday 27/4; 30/4 and 1/5
    public void DueOn_OfSevenWorkingDays_StepsOverTheDaysOffOf2026(string start, string due) =>
        Assert.Equal(Days.On(due), Days.Count("TC-XLBD", start).Due.On);

    [Theory]
    [InlineData("2026-06-30", "2026-07-10", "2012-07-01")]
    [InlineData("2026-07-01", "2026-07-10", "2026-07-01")]
    public void DueOn_AroundTheCutOver_UsesTheVersionOfTheDayOfReceipt(string start, string due, string version)
    {
        var explanation = Days.Count("KN-TL-1", start);

        Assert.Equal(Days.On(due), explanation.Due.On);
        Assert.Equal(Days.On(version), explanation.Rule.Effective);
    }

    [Theory]
    [InlineData("KN-DT-NOTICE", "2026-12-15", "2026-12-10")] // 5 days before
    [InlineData("KN-DT-NOTICE", "2026-12-11", "2026-12-04")] // Sunday 6/12 is no use, the Friday before is
    [InlineData("TCD-TT-TB", "2026-12-14", "2026-12-07")]
    [InlineData("TCD-TT-TEST", "2026-11-25", "2026-11-23")] // 24/11 is off
    public void DueOn_CountedBack_IsAWorkingDayAtLeastThatLongBefore(string rule, string start, string due) =>
        Assert.Equal(Days.On(due), Days.Count(rule, start).Due.On);

    [Fact]
    public void DueOn_AtOnce_IsTheDayItselfEvenOnASunday() => Assert.Equal(Days.On("2026-12-06"), Days.Count("TC-TOIPHAM", "2026-12-06").Due.On);

    [Fact]
    public void SafeOn_WhenARightEndsOnADayOff_IsTheUnmovedDay()
    {
        var due = Days.Count("KN-L2-A", "2026-12-03").Due; // ends on Saturday 02/01/2027

        Assert.Equal(Days.On("2027-01-04"), due.On);
        Assert.Equal(Days.On("2027-01-02"), due.SaidOn);
    }
}
