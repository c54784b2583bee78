using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Tests.Cases;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Notices;

/// <summary>An alert that nobody acknowledges climbs a superior for each four hours of work.</summary>
public sealed class UnansweredAlertTests
{
    private static readonly UnansweredAlert NewCase = new(NoticeEvent.CaseNew, Sample.Land, Sample.Instant("2026-11-25 09:31"), null, new(2026, 12, 4));
    private static readonly UnansweredAlert Reminder = new(NoticeEvent.DeadlineBeforeOne, Sample.Land, Sample.Instant("2026-12-31 07:30"), ClockPurpose.Resolve, new(2027, 1, 4));

    [Theory]
    [InlineData("2026-11-25 15:30", "", "2026-11-25 15:31")]
    [InlineData("2026-11-25 15:31", "pho-chu-tich", "2026-11-26 10:01")]
    [InlineData("2026-11-26 10:01", "pho-chu-tich chu-tich", null)]
    [InlineData("2026-11-30 10:00", "pho-chu-tich chu-tich", null)]
    public void Look_ClimbsByHoursOfWork_UpToTheHead(string now, string told, string? next)
    {
        var look = NewCase.Look("k", Sample.FiledComplaint(), SampleOffices.Ward, WorkCalendar.Shipped, Sample.Instant(now));

        Assert.Equal(told, string.Join(' ', look.Told.Select(one => one.Notice.PersonId)));
        Assert.Equal(look.Told.Select(one => $"k:{one.Notice.PersonId}"), look.Told.Select(one => one.Key));
        Assert.Equal((next is null ? null : Sample.Instant(next), false, false), (look.NextAt, look.Answered, look.NobodyAbove));
    }

    [Fact]
    public void Look_OnceAcknowledged_IsAnswered() =>
        Assert.True(Look(NewCase, Sample.Done(Act.Acknowledge(Sample.FiledComplaint(), Sample.Land, Sample.At("2026-11-25 10:02"))).After).Answered);

    [Fact]
    public void Look_OfACaseThatChangedHands_IsAnswered() =>
        Assert.True(Look(NewCase, Sample.Done(Act.Reassign(Sample.FiledComplaint(), "dia-chinh", "x", Sample.Land, Sample.At("2026-11-25 10:02"))).After).Answered);

    [Fact]
    public void Look_OfAReminder_AsksForItsOwnAnswer_NotForThatOfTheNewCase()
    {
        var look = Reminder.Look("k", Sample.AcceptedComplaint(), SampleOffices.Ward, WorkCalendar.Shipped, Sample.Instant("2026-12-31 11:30"));

        Assert.NotNull(Sample.AcceptedComplaint().Record.AcknowledgedAt);
        var notice = Assert.Single(look.Told).Notice;
        Assert.Equal(("pho-chu-tich", "2027-01-04", "4"), (notice.PersonId, notice.Facts["due-on"], notice.Facts["hours"]));
    }

    [Fact]
    public void Look_OfAReminderWhoseDueDayMoved_IsAnswered() =>
        Assert.True(Look(Reminder with { DueOn = new(2027, 1, 5) }, Sample.AcceptedComplaint()).Answered);

    [Fact]
    public void Look_WithNobodyAbove_SaysSo_OnceTheHoursAreOver()
    {
        var state = Sample.FiledComplaint();
        state = state with { Record = state.Record with { ResponsibleId = "chu-tich" } };

        var early = (NewCase with { Person = "chu-tich" }).Look("k", state, SampleOffices.Ward, WorkCalendar.Shipped, Sample.Instant("2026-11-25 15:30"));
        var late = (NewCase with { Person = "chu-tich" }).Look("k", state, SampleOffices.Ward, WorkCalendar.Shipped, Sample.Instant("2026-11-25 15:31"));

        Assert.Equal((false, true), (early.NobodyAbove, late.NobodyAbove));
        Assert.Empty(late.Told);
    }

    private static UnansweredLook Look(UnansweredAlert alert, CaseState state) =>
        alert.Look("k", state, SampleOffices.Ward, WorkCalendar.Shipped, Sample.Instant("2026-12-31 16:00"));
}
