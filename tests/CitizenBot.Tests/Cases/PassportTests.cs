using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Words;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Tests.Conversation;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Cases;

/// <summary>The deadline passport: how each date stands, who is late, and what the citizen may do next, never surer than the law we read.</summary>
public sealed class PassportTests
{
    private static readonly CaseViews Views = new(SampleOffices.Ward, RuleBook.Shipped, WorkCalendar.Shipped);

    [Fact]
    public void FiledComplaint_HasOneRunningDate_AndAQuestionToAsk()
    {
        var passport = Of(Sample.FiledComplaint());

        var date = Assert.Single(passport.Dates);
        Assert.Equal((PassportState.Running, new DateOnly(2026, 12, 4), "sure"), (date.State, date.Due.On, date.Due.Grade));
        Assert.Equal("Phòng Kinh tế, Hạ tầng và Đô thị", date.Holder.Vi);
        Assert.Equal(["ask"], passport.Rights.Select(right => right.Key));
    }

    [Fact]
    public void AcceptedComplaint_ShowsTheRunningDateFirst_AndTheRightThatComesWithItsEnd()
    {
        var passport = Of(Sample.AcceptedComplaint());

        Assert.Equal([(PassportState.Running, "expected"), (PassportState.Met, "sure")], passport.Dates.Select(date => (date.State, date.Due.Grade)));
        var right = passport.Rights[0];
        Assert.Equal(("second-when-late", passport.Dates[0].Due.On), (right.Key, right.After));
        // Thirty days after the limit, as counted: a right is not moved past a day off.
        Assert.Equal((passport.Dates[0].Due.On.AddDays(30), true), (right.Due!.On, right.Due.Right));
    }

    [Fact]
    public void AcceptanceAfterItsLimit_IsLateByWorkingDays()
    {
        var late = Sample.Done(Act.Accept(Sample.SignedComplaint(), new(2026, 12, 14), null, Sample.Land, Sample.At("2026-12-14 10:00"))).After;

        var date = Of(late).Dates.Single(date => date.State == PassportState.MetLate);

        Assert.Equal(-WorkCalendar.Shipped.WorkingDaysLeft(new(2026, 12, 14), date.Due.On), date.DaysLate);
        Assert.True(date.DaysLate > 0);
    }

    [Fact]
    public void DecidedComplaint_CountsTheNextRightFromTheDayOfThePaper_UnlessTheDayOfReceiptIsKnown()
    {
        var decided = Sample.AcceptedComplaint();
        decided = decided with { Record = decided.Record with { Stage = CaseStage.Closed, Outcome = CaseOutcome.Wrong, ClosedOn = new(2026, 12, 28), DecidedOn = new(2026, 12, 28) } };
        var received = decided with { Record = decided.Record with { ReceivedOn = new(2026, 12, 31) } };

        var right = Of(decided).Rights[0];
        Assert.Equal(("second-from-paper", new DateOnly(2027, 1, 27)), (right.Key, right.Due!.On));
        Assert.Equal(("second", new DateOnly(2027, 1, 30)), (Of(received).Rights[0].Key, Of(received).Rights[0].Due!.On));
        Assert.Equal("court", Of(decided).Rights[1].Key);
    }

    [Fact]
    public void SecondDecision_LeavesTheCourt_WithoutANumber()
    {
        var second = Sample.AcceptedComplaint();
        second = second with { Record = second.Record with { Second = true, Stage = CaseStage.Decided, DecidedOn = new(2026, 12, 28) } };

        var right = Of(second).Rights[0];

        Assert.Equal(("court", (DueArg?)null), (right.Key, right.Due));
    }

    [Fact]
    public void PausedAndStoppedClocks_SaySo()
    {
        var state = Sample.AcceptedComplaint();
        state = state with { Clocks = [.. state.Clocks.Select(clock => clock.Purpose == ClockPurpose.Resolve ? clock with { State = ClockState.Paused } : clock.Stop(new(2026, 12, 3)))] };

        Assert.Equal([PassportState.Paused, PassportState.Stopped], Of(state).Dates.Select(date => date.State));
    }

    [Fact]
    public void AnonymousDenouncer_IsPromisedNothing()
    {
        var state = Sample.Done(CaseDecisions.File(Sample.Denunciation with { Anonymous = true, Identity = null }, Sample.At("2026-12-01 20:00"), Sample.Code)).After;

        Assert.Equal(["ask"], Of(state).Rights.Select(right => right.Key));
    }

    private static PassportView Of(CaseState state) => Views.View(state, []).Passport!;
}
