using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Petitions.Offices;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Cases;

/// <summary>The first acts of officials: what each does to clocks, stage and history, and what refuses it.</summary>
public sealed class CaseActsTests
{
    [Fact]
    public void RecordSigned_CountsTheFirstClockFromTheDayOfThePaper()
    {
        var done = Sample.Done(Act.RecordSigned(Sample.FiledComplaint(), new(2026, 12, 2), Sample.Land, Sample.At("2026-12-02 15:00")));
        var clock = done.After.Clock(ClockPurpose.Accept)!;

        Assert.Equal((new DateOnly(2026, 12, 2), new DateOnly(2026, 12, 11), ClockBasis.Signature), (clock.StartOn, clock.Due.On, done.After.Record.BasedOn));
        Assert.Equal(("signed-recorded", Sample.Land, "2026-12-11"), (done.Events[0].Key, done.Events[0].Actor, done.Events[0].Facts["due-on"]));
    }

    [Fact]
    public void RecordSigned_BeforeTheFiling_MakesTheLimitEndEarlier()
    {
        var done = Sample.Done(Act.RecordSigned(Sample.FiledComplaint(), new(2026, 11, 20), Sample.Land, Sample.At("2026-12-01 15:00")));

        Assert.Equal(new DateOnly(2026, 12, 2), done.After.Clock(ClockPurpose.Accept)!.Due.On);
    }

    [Fact]
    public void RecordSigned_Again_CorrectsTheDay()
    {
        var desk = Sample.At("2026-12-02 15:00");
        var once = Sample.Done(Act.RecordSigned(Sample.FiledComplaint(), new(2026, 12, 1), Sample.Land, desk)).After;

        Assert.Equal(RefusalReason.AlreadySigned, Sample.Refused(Act.RecordSigned(once, new(2026, 12, 1), Sample.Land, desk)));
        Assert.Equal(new DateOnly(2026, 12, 2), Sample.Done(Act.RecordSigned(once, new(2026, 12, 2), Sample.Land, desk)).After.Record.SignedOn);
    }

    [Fact]
    public void RecordSigned_WithADayThatCannotBe_IsRefused()
    {
        var desk = Sample.At("2026-12-02 15:00");

        Assert.Equal(RefusalReason.DateInFuture, Sample.Refused(Act.RecordSigned(Sample.FiledComplaint(), new(2026, 12, 3), Sample.Land, desk)));
        Assert.Equal(RefusalReason.DateTooEarly, Sample.Refused(Act.RecordSigned(Sample.FiledComplaint(), new(2025, 11, 24), Sample.Land, desk)));
    }

    [Fact]
    public void RecordSigned_OnFeedback_IsNotNeeded()
    {
        var state = Sample.Done(CaseDecisions.File(Sample.Feedback, Sample.At("2026-12-02 07:48"), Sample.Code)).After;

        Assert.Equal(RefusalReason.SignatureNotNeeded, Sample.Refused(Act.RecordSigned(state, new(2026, 12, 2), "ha-tang-do-thi", Sample.At("2026-12-02 15:00"))));
    }

    [Fact]
    public void RecordSigned_OnADenunciation_MovesAllItsFirstClocks()
    {
        var filed = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 20:14"), Sample.Code)).After;

        var after = Sample.Done(Act.RecordSigned(filed, new(2026, 12, 2), "pho-chu-tich", Sample.At("2026-12-02 15:00"))).After;

        Assert.Equal(["2026-12-11", "2026-12-16", "2026-12-09"], after.Clocks.Select(clock => clock.Due.On.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void Accept_On3December_EndsTheFirstClockAndResolvesByMonday4January()
    {
        var state = Sample.AcceptedComplaint();
        var resolve = state.Clock(ClockPurpose.Resolve)!;

        Assert.Equal((ClockState.Met, new DateOnly(2026, 12, 3)), (state.Clock(ClockPurpose.Accept)!.State, state.Clock(ClockPurpose.Accept)!.EndedOn!.Value));
        Assert.Equal(("KN-GQ-1", new DateOnly(2027, 1, 4)), (resolve.RuleId, resolve.Due.On));
        Assert.Equal((CaseStage.Accepted, new DateOnly(2026, 12, 3)), (state.Record.Stage, state.Record.AcceptedOn!.Value));
    }

    [Theory]
    [InlineData(true, false, "KN-GQ-1-PT", "2027-01-18")]
    [InlineData(false, true, "KN-GQ-1-VX", "2027-01-18")]
    [InlineData(true, true, "KN-GQ-1-VXPT", "2027-02-01")]
    public void AcceptAndExtend_AComplexCaseOrARemoteOffice_RunsTheLongerLimit(bool complex, bool remote, string rule, string due)
    {
        var desk = Sample.At("2026-12-03 10:00", SampleOffices.Ward with { Remote = remote });

        var state = Sample.Done(Act.Accept(Sample.SignedComplaint(), new(2026, 12, 3), null, Sample.Land, desk)).After;
        if (complex)
        {
            var extended = CaseDecisions.Apply(state, new CaseAction.Extend([ComplexityCriterion.SeveralPlaces], "91/TB-UBND", new(2026, 12, 3)), Sample.Land, desk);
            state = Sample.Done(extended).After;
            Assert.Equal(RefusalReason.BeyondLaw, Sample.Refused(CaseDecisions.Apply(state, new CaseAction.Extend([ComplexityCriterion.ManyPeople], "92/TB-UBND", new(2026, 12, 3)), Sample.Land, desk)));
        }

        var clock = state.Clock(ClockPurpose.Resolve)!;

        Assert.Equal((rule, due), (clock.RuleId, clock.Due.On.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void Accept_ADenunciation_StopsWhatWasOnlyShown()
    {
        var filed = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 20:14"), Sample.Code)).After;
        var signed = Sample.Done(Act.RecordSigned(filed, new(2026, 12, 2), "pho-chu-tich", Sample.At("2026-12-02 15:00"))).After;

        var after = Sample.Done(Act.Accept(signed, new(2026, 12, 3), null, "pho-chu-tich", Sample.At("2026-12-03 15:00"))).After;

        Assert.Equal([ClockState.Met, ClockState.Stopped, ClockState.Stopped, ClockState.Running, ClockState.Running], after.Clocks.Select(clock => clock.State));
        Assert.Equal(["TC-GQ", "TC-TB-TL"], after.Clocks.Where(clock => clock.State == ClockState.Running).Select(clock => clock.RuleId));
    }

    [Fact]
    public void Accept_WithoutASignedPaper_IsRefused() =>
        Assert.Equal(RefusalReason.NotSigned, Sample.Refused(Act.Accept(Sample.FiledComplaint(), new(2026, 12, 2), null, Sample.Land, Sample.At("2026-12-03 10:00"))));

    [Fact]
    public void Accept_WhereItCannotBe_IsRefused()
    {
        var desk = Sample.At("2026-12-03 10:00");
        var feedback = Sample.Done(CaseDecisions.File(Sample.Feedback, desk, Sample.Code)).After;
        var anonymous = Sample.Done(CaseDecisions.File(Sample.Denunciation with { Identity = null, Anonymous = true }, desk, Sample.Code)).After;

        Assert.Equal(RefusalReason.KindHasNoAcceptance, Sample.Refused(Act.Accept(feedback, new(2026, 12, 3), null, "ha-tang-do-thi", desk)));
        Assert.Equal(RefusalReason.AnonymousNotAccepted, Sample.Refused(Act.Accept(anonymous, new(2026, 12, 3), null, "pho-chu-tich", desk)));
        Assert.Equal(RefusalReason.DateTooEarly, Sample.Refused(Act.Accept(Sample.SignedComplaint(), new(2026, 11, 29), null, Sample.Land, desk)));
        Assert.Equal(RefusalReason.DateInFuture, Sample.Refused(Act.Accept(Sample.SignedComplaint(), new(2027, 12, 3), null, Sample.Land, desk)));
        Assert.Equal(RefusalReason.StageForbids, Sample.Refused(Act.Accept(Sample.AcceptedComplaint(), new(2026, 12, 3), null, Sample.Land, desk)));
    }

    [Fact]
    public void Decide_MeetsTheLimitOfResolutionAndStartsThatOfSending()
    {
        var done = Sample.Done(Act.RecordResult(
            Sample.AcceptedComplaint(), CaseOutcome.PartlyRight, new(2026, 12, 28), "655/QĐ-UBND", "Công nhận một phần.", Sample.Land, Sample.At("2026-12-28 16:00")));

        Assert.Equal((CaseStage.Decided, CaseOutcome.PartlyRight), (done.After.Record.Stage, done.After.Record.Outcome!.Value));
        Assert.Equal(ClockState.Met, done.After.Clock(ClockPurpose.Resolve)!.State);
        Assert.Equal(("KN-GUI-1", new DateOnly(2026, 12, 31)), (done.After.NextDue()!.RuleId, done.After.NextDue()!.Due.On));
        Assert.Equal([CaseEventKey.ResultRecorded], done.Events.Select(entry => entry.Key));
        Assert.DoesNotContain("Công nhận", string.Join(' ', done.Notices.SelectMany(notice => notice.Facts.Values)), StringComparison.Ordinal);
        Assert.Equal(RefusalReason.StageForbids, Sample.Refused(Act.Accept(done.After, new(2026, 12, 29), null, Sample.Land, Sample.At("2026-12-29 16:00"))));
    }

    [Fact]
    public void RecordResult_WhereItCannotBe_IsRefused()
    {
        var desk = Sample.At("2026-12-28 16:00");
        var state = Sample.AcceptedComplaint();

        Assert.Equal(RefusalReason.StageForbids, Sample.Refused(Act.RecordResult(Sample.FiledComplaint(), CaseOutcome.Right, new(2026, 12, 28), null, "x", Sample.Land, desk)));
        Assert.Equal(RefusalReason.ReasonMissing, Sample.Refused(Act.RecordResult(state, CaseOutcome.Right, new(2026, 12, 28), null, " ", Sample.Land, desk)));
        Assert.Equal(RefusalReason.OutcomeNotOfKind, Sample.Refused(Act.RecordResult(state, CaseOutcome.Done, new(2026, 12, 28), null, "x", Sample.Land, desk)));
        Assert.Equal(RefusalReason.DateInFuture, Sample.Refused(Act.RecordResult(state, CaseOutcome.Right, new(2027, 12, 28), null, "x", Sample.Land, desk)));
        Assert.Equal(RefusalReason.DateTooEarly, Sample.Refused(Act.RecordResult(state, CaseOutcome.Right, new(2026, 12, 2), null, "x", Sample.Land, desk)));
    }

    [Fact]
    public void RecordResult_OfFeedback_NeedsNoAcceptance()
    {
        var state = Sample.Done(CaseDecisions.File(Sample.Feedback, Sample.At("2026-12-02 07:48"), Sample.Code)).After;

        var done = Sample.Done(Act.RecordResult(state, CaseOutcome.Done, new(2026, 12, 22), null, "Đã sửa cống.", "ha-tang-do-thi", Sample.At("2026-12-22 16:00")));

        Assert.Equal(ClockState.Met, Assert.Single(done.After.Clocks).State);
    }

    [Fact]
    public void Acknowledge_CountsOnce_UntilTheCaseChangesHands()
    {
        var desk = Sample.At("2026-11-25 10:02");
        var seen = Sample.Done(Act.Acknowledge(Sample.FiledComplaint(), Sample.Land, desk)).After;

        Assert.Equal(RefusalReason.AlreadyAcknowledged, Sample.Refused(Act.Acknowledge(seen, Sample.Land, desk)));

        var moved = Sample.Done(Act.Reassign(seen, "dia-chinh", "đúng lĩnh vực", Sample.Land, desk)).After;

        Assert.Equal("dia-chinh", Sample.Done(Act.Acknowledge(moved, "dia-chinh", desk)).Events[0].Actor);
    }

    [Fact]
    public void Reassign_ToSomebodyWhoMayNotHandleIt_IsRefused()
    {
        var desk = Sample.At("2026-12-02 08:00");
        var denunciation = Sample.Done(CaseDecisions.File(Sample.Denunciation, desk, Sample.Code)).After;

        Assert.Equal(RefusalReason.OfficialMayNotHandle, Sample.Refused(Act.Reassign(denunciation, "dia-chinh", "x", "pho-chu-tich", desk)));
        Assert.Equal(RefusalReason.OfficialMayNotHandle, Sample.Refused(Act.Reassign(Sample.FiledComplaint(), "truong-cong-an", "x", Sample.Land, desk)));
        Assert.Equal(RefusalReason.NoSuchOfficial, Sample.Refused(Act.Reassign(Sample.FiledComplaint(), "ai-do", "x", Sample.Land, desk)));
        Assert.Equal(RefusalReason.AlreadyResponsible, Sample.Refused(Act.Reassign(Sample.FiledComplaint(), Sample.Land, "x", Sample.Land, desk)));
        Assert.Equal(RefusalReason.ReasonMissing, Sample.Refused(Act.Reassign(Sample.FiledComplaint(), "dia-chinh", "", Sample.Land, desk)));
    }

    [Theory]
    [InlineData("truong-kinh-te", true)]
    [InlineData("pho-chu-tich", true)]
    [InlineData("chu-tich", true)]
    [InlineData("dia-chinh", false)]
    [InlineData("truong-van-hoa", false)]
    [InlineData("tiep-nhan", false)]
    [InlineData("truong-cong-an", false)]
    [InlineData("giam-sat", false)]
    [InlineData("quan-tri", false)]
    [InlineData("nobody", false)]
    public void MayAct_IsForTheResponsibleOfficialAndTheirSuperiors(string official, bool may) =>
        Assert.Equal(may, CaseAuthority.MayAct(Sample.FiledComplaint().Record, SampleOffices.Ward, official));

    [Fact]
    public void EveryAct_BySomebodyElse_IsRefusedAndChangesNothing()
    {
        var desk = Sample.At("2026-12-03 10:00");
        var state = Sample.SignedComplaint();

        Assert.All(
            [
                Act.Acknowledge(state, "dia-chinh", desk),
                Act.RecordSigned(state, new(2026, 12, 3), "dia-chinh", desk),
                Act.Accept(state, new(2026, 12, 3), null, "dia-chinh", desk),
                Act.RecordResult(state, CaseOutcome.Right, new(2026, 12, 3), null, "x", "dia-chinh", desk),
                Act.Reassign(state, "truong-van-hoa", "x", "dia-chinh", desk),
            ],
            decision => Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(decision)));
    }
}
