using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Deadlines;

public sealed class ProvisionalTests
{
    [Fact]
    public void Due_WhenAProposedSaturdayLiesInside_SaysBothDates()
    {
        var due = Days.Count("KN-TL-1", "2026-11-25").Due;

        Assert.Equal(new DueDate(Days.On("2026-12-04"), Certain: false, DueDate.ProposedMakeup, Days.On("2026-11-28"), Days.On("2026-12-03")), due);
    }

    [Fact]
    public void Due_WhenTheSwapChangesNothing_IsCertain() => Assert.True(Days.Count("KN-TL-1", "2026-11-20").Due.Certain);

    [Fact]
    public void Due_OnceTheSwapIsAnnounced_IsCertain() => Assert.True(Days.Count("KN-TL-1", "2026-11-25", Days.SwapConfirmed).Due.Certain);

    [Fact]
    public void Due_WhenTheLastDayMayBecomeADayOff_NamesThatDay()
    {
        var due = Days.Count("KN-TH-1", "2026-08-25").Due;

        Assert.Equal((DueDate.ProposedOff, Days.On("2026-11-23"), Days.On("2026-11-25")), (due.ReasonKey, due.ProposedDay, due.AlternativeOn));
    }

    [Theory]
    [InlineData("TC-XLBD", "2027-02-01", "2027-02-16")] // days of one option only are worked, days common to both are off
    [InlineData("KN-GQ-1", "2027-01-09", "2027-02-11")] // ends on Monday 08/02, which is off in both options
    public void Due_AcrossTheUndecidedTetOf2027_IsProvisional(string rule, string start, string due)
    {
        var found = Days.Count(rule, start).Due;

        Assert.Equal((Days.On(due), false, DueDate.UndecidedHoliday), (found.On, found.Certain, found.ReasonKey));
    }

    [Fact]
    public void Due_WhenTetLiesInsideALongerCountOfDays_IsCertain() => Assert.True(Days.Count("KN-GQ-1-PT", "2027-01-10").Due.Certain);

    [Fact]
    public void Due_InAYearWithoutACalendar_SkipsWeekendsAndSaysSo()
    {
        var due = Days.Count("KN-TL-1", "2027-12-28").Due; // 29, 30, 31/12, then 3, 4, 5, 6/1/2028

        Assert.Equal((Days.On("2028-01-06"), false, DueDate.NoCalendar), (due.On, due.Certain, due.ReasonKey));
    }

    [Fact]
    public void Due_OnceTheYearIsAdded_IsCertain()
    {
        var calendar = Days.Shipped.With("year: 2028\ndays:\n  - { date: 2028-01-03, kind: compensatory, name: { vi: Nghỉ bù, en: Day off }, status: official }");

        Assert.Equal(new DueDate(Days.On("2028-01-07"), Certain: true), Days.Count("KN-TL-1", "2027-12-28", calendar).Due);
    }
}
