using System.Globalization;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Tests.Cases;
using CitizenBot.Tests.Offices;
using CsCheck;

namespace CitizenBot.Tests.Notices;

/// <summary>The ladder of a resolution due Monday 04/01/2027: told once, to whom it concerns, whatever the sweep's rhythm.</summary>
public sealed class LadderNoticesTests
{
    private readonly HashSet<string> ledger = [];

    [Theory]
    [InlineData("2026-12-17 08:00", "")]
    [InlineData("2026-12-18 08:00", "deadline-half>truong-kinh-te")]
    [InlineData("2026-12-29 08:00", "deadline-before-3>truong-kinh-te")]
    [InlineData("2026-12-31 08:00", "deadline-before-1>truong-kinh-te")]
    [InlineData("2027-01-04 08:00", "deadline-due>truong-kinh-te deadline-due>pho-chu-tich")]
    [InlineData("2027-01-05 08:00", "deadline-overdue>truong-kinh-te case-overdue>citizen")]
    [InlineData("2027-01-06 08:00", "deadline-overdue>truong-kinh-te case-overdue>citizen deadline-climb>pho-chu-tich")]
    [InlineData("2027-01-07 08:00", "deadline-overdue>truong-kinh-te case-overdue>citizen deadline-climb>pho-chu-tich deadline-climb>chu-tich")]
    public void For_OnADay_TellsTheLatestStageThatHasComeAndEveryRung(string now, string expected) =>
        Assert.Equal(expected, Told(Sweep(Sample.AcceptedComplaint(), now)));

    [Fact]
    public void For_DayAfterDay_TellsEachStageOnceAndTheCitizenOnlyOnce()
    {
        var told = new List<string>();
        for (var day = new DateOnly(2026, 12, 4); day <= new DateOnly(2027, 1, 13); day = day.AddDays(1))
        {
            var line = Told(Sweep(Sample.AcceptedComplaint(), $"{day:yyyy-MM-dd} 08:00"));
            told.AddRange(line.Length == 0 ? [] : [$"{day:dd/MM} {line.Replace("truong-kinh-te", "1", StringComparison.Ordinal).Replace("pho-chu-tich", "2", StringComparison.Ordinal)}"]);
        }

        Assert.Equal(
            [
                "18/12 deadline-half>1",
                "29/12 deadline-before-3>1",
                "31/12 deadline-before-1>1",
                "04/01 deadline-due>1 deadline-due>2",
                "05/01 deadline-overdue>1 case-overdue>citizen",
                "06/01 deadline-climb>2",
                "07/01 deadline-climb>chu-tich",
                "08/01 deadline-overdue>1",
                "13/01 deadline-overdue>1",
            ],
            told);
    }

    /// <summary>Received 30/12/2026: 30 days end on 29/01/2027, five working days before that is 22/01. The limit of resolution (02/01) passed without a decision: 01/02 and 25/01.</summary>
    [Theory]
    [InlineData("2027-01-21 08:00", true, "")]
    [InlineData("2027-01-22 07:31", true, "window-ends>citizen 2027-01-29")]
    [InlineData("2027-01-29 16:00", true, "window-ends>citizen 2027-01-29")]
    [InlineData("2027-01-30 08:00", true, "")]
    [InlineData("2027-01-22 08:00", false, "")]
    [InlineData("2027-01-25 08:00", false, "window-ends>citizen 2027-02-01")]
    [InlineData("2027-02-02 08:00", false, "")]
    public void For_TheCitizensWindow_RemindsOnceFiveWorkingDaysBeforeItsEnd(string now, bool decided, string expected)
    {
        var state = decided ? Received(wantsNotices: true) : Sample.AcceptedComplaint();
        var told = Sweep(state, now, decided ? ClockPurpose.SecondComplaint : ClockPurpose.Resolve).Told.Where(one => one.Notice.Event == NoticeEvent.WindowEnds);

        Assert.Equal(expected, string.Join(' ', told.Select(one => $"{one.Notice.Event}>{one.Notice.PersonId} {one.Notice.Facts["until"]}")));
        Assert.DoesNotContain(Sweep(state, now, decided ? ClockPurpose.SecondComplaint : ClockPurpose.Resolve).Told, one => one.Notice.Event == NoticeEvent.WindowEnds);
    }

    [Fact]
    public void For_TheCitizensWindow_IsSilentForWhoWentOnOrWantsNoNotices_AndOutlivesTheFile()
    {
        var office = SampleOffices.Ward;
        var quiet = Received(wantsNotices: false);
        var wentOn = Sample.Done(CaseDecisions.Apply(Received(wantsNotices: true), new CaseAction.GoOn("KT-7M4XP-4"), CaseEvent.Citizen, Sample.At("2027-01-10 08:00"))).After;
        var late = Sample.Done(CaseDecisions.Apply(Sample.AcceptedComplaint(), new CaseAction.GoOn("KT-7M4XP-4"), CaseEvent.Citizen, Sample.At("2027-01-10 08:00"))).After;

        Assert.Empty(Sweep(quiet, "2027-01-25 08:00", ClockPurpose.SecondComplaint).Told);
        Assert.Empty(Sweep(wentOn, "2027-01-25 08:00", ClockPurpose.SecondComplaint).Told);
        Assert.DoesNotContain(Sweep(late, "2027-01-25 08:00").Told, one => one.Notice.Event == NoticeEvent.WindowEnds);

        var open = Received(wantsNotices: true);
        var closed = open with { Record = open.Record with { Stage = CaseStage.Closed, ClosedOn = new(2027, 1, 5) } };
        Assert.Equal(Sample.Instant("2027-01-22 07:30"), LadderNotices.FirstLookAt(closed.Record, closed.Clock(ClockPurpose.SecondComplaint)!, WorkCalendar.Shipped, office, Sample.Instant("2027-01-05 09:00")));
        Assert.Equal(Sample.Instant("2027-01-22 07:30"), Sweep(closed, "2027-01-05 09:00", ClockPurpose.SecondComplaint).NextStageAt);
        Assert.Single(Sweep(closed, "2027-01-25 08:00", ClockPurpose.SecondComplaint).Told);
        Assert.Null(Sweep(closed, "2027-01-25 08:00", ClockPurpose.SecondComplaint).NextStageAt);
    }

    /// <summary>Decided on 28/12/2026, received on 30/12.</summary>
    private static CaseState Received(bool wantsNotices)
    {
        var accepted = Sample.AcceptedComplaint();
        accepted = accepted with { Record = accepted.Record with { WantsNotices = wantsNotices } };
        var decided = Sample.Done(CaseDecisions.Apply(accepted, new CaseAction.Decide(CaseOutcome.Wrong, new(2026, 12, 28), "655/QĐ-UBND", "", "Không công nhận."), Sample.Land, Sample.At("2026-12-28 16:00"))).After;
        return Sample.Done(CaseDecisions.Apply(decided, new CaseAction.Receive(new(2026, 12, 30)), CaseEvent.Citizen, Sample.At("2026-12-30 08:00"))).After;
    }

    [Fact]
    public void For_AfterDaysOfRest_SkipsWhatWasMissed()
    {
        var result = Sweep(Sample.AcceptedComplaint(), "2027-01-05 08:00");

        Assert.Equal(
            ["half:truong-kinh-te", "before-3:truong-kinh-te", "before-1:truong-kinh-te", "due:truong-kinh-te", "due:pho-chu-tich"],
            result.Skipped.Select(key => key["deadline:KT-7M4XP-3/resolve:2027-01-04:".Length..]));
        Assert.Contains("deadline:KT-7M4XP-3/resolve:2027-01-04:overdue/2027-01-05:truong-kinh-te", result.Told.Select(told => told.Key));
    }

    [Fact]
    public void For_Twice_TellsNothingTheSecondTime()
    {
        Sweep(Sample.AcceptedComplaint(), "2027-01-05 08:00");
        var again = Sweep(Sample.AcceptedComplaint(), "2027-01-05 08:01");

        Assert.Empty(again.Told);
        Assert.Empty(again.Skipped);
        Assert.Equal(Sample.Instant("2027-01-06 07:30"), again.NextStageAt);
    }

    [Fact]
    public void For_ANewOfficial_DoesNotRepeatWhatTheHandOverSaid()
    {
        Sweep(Sample.AcceptedComplaint(), "2026-12-29 08:00");
        var moved = Sample.Done(Act.Reassign(Sample.AcceptedComplaint(), "dia-chinh", "x", Sample.Land, Sample.At("2026-12-30 10:00"))).After;

        Assert.Equal("", Told(Sweep(moved, "2026-12-30 10:05")));
        Assert.Equal("deadline-before-1>dia-chinh", Told(Sweep(moved, "2026-12-31 08:00")));
        Assert.Equal("deadline-due>dia-chinh deadline-due>truong-kinh-te", Told(Sweep(moved, "2027-01-04 08:00")));
    }

    [Fact]
    public void For_ANewDueDate_TellsAnew()
    {
        var state = Sample.FiledComplaint();
        Assert.Equal("deadline-before-1>truong-kinh-te", Told(Sweep(state, "2026-12-03 08:00", ClockPurpose.Accept)));

        var signed = Sample.Done(Act.RecordSigned(state, new(2026, 12, 2), Sample.Land, Sample.At("2026-12-03 09:00"))).After;

        Assert.Equal("deadline-before-1>truong-kinh-te", Told(Sweep(signed, "2026-12-10 08:00", ClockPurpose.Accept)));
    }

    [Fact]
    public void For_OnAHolidayAfterTheDueDay_SaysThatTheDateHasPassed_NotThatItIsToday()
    {
        var feedback = Sample.Done(CaseDecisions.File(Sample.Feedback, Sample.At("2026-11-09 08:00"), Sample.Code)).After;

        var result = Sweep(feedback, "2026-11-24 08:00", ClockPurpose.Reply);

        Assert.Equal(new DateOnly(2026, 11, 23), feedback.Clock(ClockPurpose.Reply)!.Due.On);
        Assert.All(result.Told, told => Assert.Equal(NoticeEvent.DeadlineOverdue, told.Notice.Event));
        Assert.NotEmpty(result.Told);
    }

    [Fact]
    public void For_InTheSmallHours_SpeaksInTheMorning()
    {
        var result = Sweep(Sample.AcceptedComplaint(), "2026-12-18 00:20");

        Assert.Equal(Sample.Instant("2026-12-18 07:30"), Assert.Single(result.Told).Notice.NotBefore);
    }

    [Fact]
    public void For_AnEndedClockOrAClockThatIsOnlyShown_IsSilent()
    {
        var denunciation = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 20:14"), Sample.Code)).After;

        Assert.Equal(new SweepResult([], [], null), Sweep(Sample.AcceptedComplaint(), "2027-01-05 08:00", ClockPurpose.Accept), Compare);
        Assert.Equal(new SweepResult([], [], null), Sweep(denunciation, "2027-01-05 08:00", ClockPurpose.Transfer), Compare);

        static bool Compare(SweepResult one, SweepResult other) =>
            one.Told.Count == other.Told.Count && one.Skipped.Count == other.Skipped.Count && one.NextStageAt == other.NextStageAt;
    }

    [Fact]
    public void For_WithAnyRhythmOfSweeps_TellsNobodyTwiceAndLeavesNoLateStageUntold() =>
        Gen.Int[1, 4_000].Array[1, 30].Sample(gaps =>
        {
            var state = Sample.AcceptedComplaint();
            var clock = state.Clock(ClockPurpose.Resolve)!;
            var keys = new HashSet<string>();
            var now = Sample.Instant("2026-12-03 10:00");
            var fresh = true;
            foreach (var gap in gaps)
            {
                now = now.AddMinutes(gap);
                var result = LadderNotices.For(state, clock, WorkCalendar.Shipped, SampleOffices.Ward, now, keys.Contains);
                fresh &= result.Told.Select(told => told.Key).Concat(result.Skipped).All(keys.Add);
                var latest = Ladder.Latest(clock, WorkCalendar.Shipped, SampleOffices.Ward.Day(now));
                fresh &= latest is null || keys.Contains($"deadline:{clock.Id}:2027-01-04:{latest.Name}:truong-kinh-te");
                fresh &= result.NextStageAt > now;
            }

            return fresh;
        });

    [Theory]
    [InlineData("2026-12-18 08:00", NoticeClass.Digest, false)]
    [InlineData("2026-12-29 08:00", NoticeClass.Digest, false)]
    [InlineData("2026-12-31 08:00", NoticeClass.Alert, true)]
    [InlineData("2027-01-04 08:00", NoticeClass.Alert, true)]
    [InlineData("2027-01-05 08:00", NoticeClass.Alert, false)]
    public void For_WhatIsNotUrgent_GoesIntoTheDigest_AndWhatIsMustBeAcknowledged(string now, NoticeClass @class, bool acknowledge)
    {
        var told = Sweep(Sample.AcceptedComplaint(), now).Told[0].Notice;

        Assert.Equal((@class, acknowledge), (told.Class, told.Acknowledge));
    }

    [Theory]
    [InlineData("ban-tiep-dan-tinh")]
    [InlineData(null)]
    public void For_ACaseWhoseOfficialGetsNoDigest_TellsWhatIsNotUrgentAtOnce(string? responsible)
    {
        var state = Sample.AcceptedComplaint();
        state = state with { Record = state.Record with { ResponsibleId = responsible } };

        Assert.Equal(NoticeClass.Alert, Sweep(state, "2026-12-18 08:00").Told[0].Notice.Class);
    }

    [Fact]
    public void For_WhileRemindersRest_TellsTheirOfficialNothingBeforeTheDueDay()
    {
        var state = Sample.Done(CaseDecisions.Snooze(Sample.AcceptedComplaint(), new(2026, 12, 31), "verification", null, Sample.Land, Sample.At("2026-12-17 09:00"))).After;

        Assert.Equal("", Told(Sweep(state, "2026-12-18 08:00")));
        Assert.Equal("", Told(Sweep(state, "2026-12-29 08:00")));
        Assert.Equal("", Told(Sweep(state, "2026-12-31 08:00")));
        Assert.Equal("deadline-due>truong-kinh-te deadline-due>pho-chu-tich", Told(Sweep(state, "2027-01-04 08:00")));
    }

    [Fact]
    public void For_ACaseNobodyIsNamedFor_ClimbsAWorkingDayEarlier()
    {
        var state = Sample.AcceptedComplaint();
        state = state with { Record = state.Record with { RoutingReason = Petitions.Offices.RoutingReason.Receiver } };

        Assert.Equal("deadline-overdue>truong-kinh-te case-overdue>citizen deadline-climb>pho-chu-tich", Told(Sweep(state, "2027-01-05 08:00")));
        Assert.Equal("deadline-climb>chu-tich", Told(Sweep(state, "2027-01-06 08:00")));
    }

    [Fact]
    public void For_ADelayThatWasExplained_TellsTheSuperiorTheDays_NotTheWords()
    {
        var state = Sample.Done(CaseDecisions.ExplainDelay(Sample.AcceptedComplaint(), new(2027, 1, 15), "chờ đo đạc", Sample.Land, Sample.At("2027-01-05 09:00"))).After;

        var notice = Sweep(state, "2027-01-06 08:00").Told.Single(told => told.Notice.PersonId == "pho-chu-tich").Notice;

        Assert.Equal(("2027-01-05", "2027-01-15"), (notice.Facts["delay-on"], notice.Facts["done-by"]));
        Assert.DoesNotContain(notice.Facts.Values, value => value.Contains("chờ", StringComparison.Ordinal));
    }

    [Fact]
    public void FirstLookAt_OfAClockMovedIntoThePast_IsAtOnce()
    {
        var late = Sample.Done(Act.RecordSigned(Sample.FiledComplaint(), new(2026, 11, 2), Sample.Land, Sample.At("2026-12-01 15:00"))).After;
        var now = Sample.Instant("2026-12-01 15:00");

        Assert.Equal(now, LadderNotices.FirstLookAt(late.Record, late.Clock(ClockPurpose.Accept)!, WorkCalendar.Shipped, SampleOffices.Ward, now));
    }

    private SweepResult Sweep(CaseState state, string now, string purpose = ClockPurpose.Resolve)
    {
        var result = LadderNotices.For(state, state.Clock(purpose)!, WorkCalendar.Shipped, SampleOffices.Ward, Sample.Instant(now), ledger.Contains);
        ledger.UnionWith(result.Told.Select(told => told.Key));
        ledger.UnionWith(result.Skipped);
        return result;
    }

    private static string Told(SweepResult result) =>
        string.Join(' ', result.Told.Select(told => string.Create(CultureInfo.InvariantCulture, $"{told.Notice.Event}>{told.Notice.PersonId}")));
}
