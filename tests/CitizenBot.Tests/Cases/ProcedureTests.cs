using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Cases;

/// <summary>The acts after acceptance: what each does to the limits, by which rule, and what the law refuses.</summary>
public sealed class ProcedureTests
{
    private const string Deputy = "pho-chu-tich";

    [Fact]
    public void EveryActOfTheTable_HasARowAndEveryArticleIsNamedWhereTheLawAsks()
    {
        Assert.Equal(Enum.GetValues<CaseAct>().Order(), Procedure.Steps.Select(step => step.Act).Distinct().Order());
        Assert.All(
            Procedure.Steps.Where(step => step.Kinds.Contains(PetitionKind.Complaint) && step.Act is CaseAct.Accept or CaseAct.Refuse or CaseAct.Extend or CaseAct.Suspend or CaseAct.Decide or CaseAct.Send or CaseAct.Publish),
            step => Assert.NotEmpty(step.Article));
    }

    [Fact]
    public void Complaint_FromFilingToItsEnd_RunsTheLimitsOfItsPath()
    {
        var life = new Life(Sample.AcceptedComplaint(), Sample.Land);

        life.Does("2026-12-07 09:00", new CaseAction.Verify("dia-chinh", "89/QĐ-UBND"), CaseStage.Verifying);
        life.Does("2026-12-10 09:00", new CaseAction.CallDialogue(new(2026, 12, 16), "08:00, phòng tiếp công dân"), CaseStage.Dialogue);
        life.Does("2026-12-16 10:00", new CaseAction.HoldDialogue(new(2026, 12, 16), "Hai bên chưa thống nhất."), CaseStage.Dialogue);
        life.Does("2026-12-28 16:00", new CaseAction.Decide(CaseOutcome.PartlyRight, new(2026, 12, 28), "655/QĐ-UBND", "", "Công nhận một phần."), CaseStage.Decided);
        Assert.Equal(RefusalReason.StillToDo, life.Refused("2026-12-29 09:00", new CaseAction.Close(new(2026, 12, 29))));
        life.Does("2026-12-29 09:00", new CaseAction.Send(new(2026, 12, 29)), CaseStage.Decided);
        Assert.Equal(ClockState.Met, life.State.Clock(ClockPurpose.Send)!.State);
        life.Does("2026-12-30 08:00", new CaseAction.Receive(new(2026, 12, 30)), CaseStage.Decided, CaseEvent.Citizen);
        Assert.Equal(new DateOnly(2027, 1, 29), life.State.Clock(ClockPurpose.SecondComplaint)!.Due.SaidOn);
        life.Does("2027-02-02 09:00", new CaseAction.Execute(new(2027, 2, 2), "Đã trả lại 80 m2."), CaseStage.Executed);
        life.Does("2027-02-03 09:00", new CaseAction.Close(new(2027, 2, 3)), CaseStage.Closed);
    }

    [Fact]
    public void Denunciation_AfterItsConclusion_IsSentActedOnAndPublished()
    {
        var life = new Life(AcceptedDenunciation(), Deputy);

        life.Does("2026-12-07 09:00", new CaseAction.Send(new(2026, 12, 7)), CaseStage.Accepted);
        Assert.Equal(ClockState.Met, life.State.Clock(ClockPurpose.SendAcceptance)!.State);
        life.Does("2026-12-21 09:00", new CaseAction.Decide(CaseOutcome.Right, new(2026, 12, 21), "12/KL-UBND", "", "Có vi phạm."), CaseStage.Decided);
        Assert.Equal(
            ["TC-KL-SEND 2026-12-28", "TC-KL-ACT 2026-12-30", "TC-CONGKHAI 2026-12-30"],
            life.State.Clocks.Where(clock => clock.State == ClockState.Running).Select(clock => $"{clock.RuleId} {clock.Due.On:yyyy-MM-dd}"));
        life.Does("2026-12-22 09:00", new CaseAction.Send(new(2026, 12, 22)), CaseStage.Decided);
        life.Does("2026-12-23 09:00", new CaseAction.Publish(new(2026, 12, 23), "posted"), CaseStage.Decided);
        life.Does("2026-12-24 09:00", new CaseAction.Execute(new(2026, 12, 24), "Đã xử lý kỷ luật."), CaseStage.Executed);
        life.Does("2026-12-25 09:00", new CaseAction.Close(new(2026, 12, 25)), CaseStage.Closed);
    }

    [Fact]
    public void Feedback_IsClosedByItsAnswerAndReopenedWhenItIsNotDone()
    {
        var life = new Life(Sample.Done(CaseDecisions.File(Sample.Feedback, Sample.At("2026-12-02 07:48"), Sample.Code)).After, "ha-tang-do-thi");

        life.Does("2026-12-22 09:00", new CaseAction.Decide(CaseOutcome.Done, new(2026, 12, 22), null, "", "Đã thay nắp cống."), CaseStage.Closed);
        life.Does("2026-12-23 09:00", new CaseAction.Rate(1, "chưa xong"), CaseStage.Closed, CaseEvent.Citizen);
        life.Does("2026-12-23 09:01", new CaseAction.Reopen("còn ngập"), CaseStage.Received, CaseEvent.Citizen);
        Assert.Equal(("KNPA-THULY", new DateOnly(2026, 12, 23)), (life.State.NextDue()!.RuleId, life.State.NextDue()!.StartOn));
        Assert.Null(life.State.Record.Rating);
    }

    /// <summary>What was said of the first limit says nothing of the new one.</summary>
    [Fact]
    public void Feedback_ReopenedAfterADelay_HasNoReasonAndNoUrgingYet()
    {
        var filed = Sample.Done(CaseDecisions.File(Sample.Feedback, Sample.At("2026-12-02 07:48"), Sample.Code)).After;
        var life = new Life(Sample.Done(CaseDecisions.ExplainDelay(filed, new(2026, 12, 22), "chờ nắp cống", "ha-tang-do-thi", Sample.At("2026-12-17 09:00"))).After, "ha-tang-do-thi");
        life.Does("2026-12-18 09:00", new CaseAction.Urge(new(2026, 12, 21), "Xin báo tiến độ."), CaseStage.Received, "pho-chu-tich");
        life.Does("2026-12-22 09:00", new CaseAction.Decide(CaseOutcome.Done, new(2026, 12, 22), null, "", "Đã thay nắp cống."), CaseStage.Closed);
        Assert.NotNull(life.State.Record.Delay);

        life.Does("2026-12-23 09:01", new CaseAction.Reopen("còn kênh"), CaseStage.Received, CaseEvent.Citizen);

        Assert.Equal((null, null), (life.State.Record.Delay, life.State.Record.Urged));
    }

    [Theory]
    [InlineData(1, "2027-02-02", null)]
    [InlineData(2, "2027-02-02", "2027-03-04")]
    public void Extend_ADenunciation_OnceOrTwiceByItsCriteria(int criteria, string first, string? second)
    {
        var life = new Life(AcceptedDenunciation(), Deputy);
        IReadOnlyList<ComplexityCriterion> chosen = [.. Enumerable.Range(1, criteria).Select(number => (ComplexityCriterion)number)];

        life.Does("2026-12-28 09:00", new CaseAction.Extend(chosen, "91/QĐ-UBND", new(2026, 12, 28)), CaseStage.Accepted);
        Assert.Equal(first, Due());
        var again = new CaseAction.Extend([], "92/QĐ-UBND", new(2027, 1, 20));
        if (second is null)
        {
            Assert.Equal(RefusalReason.BeyondLaw, life.Refused("2027-01-20 09:00", again));
        }
        else
        {
            life.Does("2027-01-20 09:00", again, CaseStage.Accepted);
            Assert.Equal(second, Due());
            Assert.Equal(RefusalReason.BeyondLaw, life.Refused("2027-01-21 09:00", new CaseAction.Extend([], "93/QĐ-UBND", new(2027, 1, 21))));
        }

        string Due() => life.State.Clock(ClockPurpose.Resolve)!.Due.On.ToString("yyyy-MM-dd", null);
    }

    [Fact]
    public void Extend_ByAPaperOfADayAfterTheLimit_IsRefused() =>
        Assert.Equal(
            RefusalReason.PaperAfterDue,
            new Life(Sample.AcceptedComplaint(), Sample.Land).Refused("2027-01-06 09:00", new CaseAction.Extend([ComplexityCriterion.ManyPeople], "91/TB-UBND", new(2027, 1, 5))));

    [Fact]
    public void Suspend_LetsTheLimitRestAndTheDaysAreNotCounted()
    {
        var life = new Life(Sample.AcceptedComplaint(), Sample.Land);

        life.Does("2026-12-10 09:00", new CaseAction.Suspend(new(2026, 12, 10), "Chờ kết quả giám định.", "90/QĐ-UBND"), CaseStage.Suspended);
        Assert.Equal(ClockState.Paused, life.State.Clock(ClockPurpose.Resolve)!.State);
        Assert.Equal(("KN-DC-SEND", ClockPurpose.SendOrder), (life.State.NextDue()!.RuleId, life.State.NextDue()!.Purpose));
        life.Does("2026-12-11 09:00", new CaseAction.Send(new(2026, 12, 11)), CaseStage.Suspended);
        life.Does("2026-12-20 09:00", new CaseAction.ResumeCase(new(2026, 12, 20), "95/QĐ-UBND"), CaseStage.Verifying);

        // 30 days from 03/12 end on 02/01; ten days of rest make it 12/01/2027, a Tuesday.
        var clock = life.State.Clock(ClockPurpose.Resolve)!;
        Assert.Equal((ClockState.Running, 10, new DateOnly(2027, 1, 12)), (clock.State, clock.Excluded, clock.Due.On));
        Assert.Contains("Cộng 10 ngày không tính vào hạn", ExplainText.Full(clock.Explain(RuleBook.Shipped, WorkCalendar.Shipped)), StringComparison.Ordinal);
    }

    [Fact]
    public void Assessment_OfADenunciation_LetsTheLimitRest_AlsoAcrossASuspension()
    {
        var life = new Life(AcceptedDenunciation(), Deputy);
        Assert.Equal(new DateOnly(2027, 1, 4), life.State.Clock(ClockPurpose.Resolve)!.Due.On);
        Assert.Equal(RefusalReason.NothingChanged, life.Refused("2026-12-08 09:00", new CaseAction.EndAssessment(new(2026, 12, 8), null)));
        Assert.Equal(RefusalReason.DateTooEarly, life.Refused("2026-12-08 09:00", new CaseAction.SeekAssessment(new(2026, 12, 3), "Chữ ký.", null)));

        life.Does("2026-12-08 09:00", new CaseAction.SeekAssessment(new(2026, 12, 8), "Chữ ký trên biên bản.", "91/QĐ-UBND"), CaseStage.Accepted);
        Assert.Equal((ClockState.Paused, new DateOnly(2026, 12, 8)), (life.State.Clock(ClockPurpose.Resolve)!.State, life.State.Clock(ClockPurpose.Resolve)!.PausedOn));
        Assert.Equal(RefusalReason.NothingChanged, life.Refused("2026-12-09 09:00", new CaseAction.SeekAssessment(new(2026, 12, 9), "Lần nữa.", null)));
        life.Does("2026-12-10 09:00", new CaseAction.Suspend(new(2026, 12, 10), "Chờ cơ quan khác.", null), CaseStage.Suspended);
        life.Does("2026-12-14 09:00", new CaseAction.ResumeCase(new(2026, 12, 14), null), CaseStage.Verifying);
        Assert.Equal((ClockState.Paused, 6), (life.State.Clock(ClockPurpose.Resolve)!.State, life.State.Clock(ClockPurpose.Resolve)!.Excluded));
        life.Does("2026-12-18 09:00", new CaseAction.EndAssessment(new(2026, 12, 18), "12/KLGĐ"), CaseStage.Verifying);

        // 30 days from 04/12 end on 03/01; ten days of rest (08/12 to 18/12), none of them counted twice, make it 13/01/2027.
        var clock = life.State.Clock(ClockPurpose.Resolve)!;
        Assert.Equal((ClockState.Running, 10, new DateOnly(2027, 1, 13)), (clock.State, clock.Excluded, clock.Due.On));
        Assert.Contains("Cộng 10 ngày không tính vào hạn (tạm đình chỉ, chờ giám định)", ExplainText.Full(clock.Explain(RuleBook.Shipped, WorkCalendar.Shipped)), StringComparison.Ordinal);
    }

    [Fact]
    public void Assessment_ThatEndsDuringASuspension_LeavesTheRestToTheSuspension()
    {
        var life = new Life(AcceptedDenunciation(), Deputy);
        life.Does("2026-12-08 09:00", new CaseAction.SeekAssessment(new(2026, 12, 8), "Chữ ký.", null), CaseStage.Accepted);
        life.Does("2026-12-10 09:00", new CaseAction.Suspend(new(2026, 12, 10), "Chờ cơ quan khác.", null), CaseStage.Suspended);
        life.Does("2026-12-11 09:00", new CaseAction.EndAssessment(new(2026, 12, 11), null), CaseStage.Suspended);
        Assert.Equal(ClockState.Paused, life.State.Clock(ClockPurpose.Resolve)!.State);
        life.Does("2026-12-18 09:00", new CaseAction.ResumeCase(new(2026, 12, 18), null), CaseStage.Verifying);
        Assert.Equal((ClockState.Running, 10), (life.State.Clock(ClockPurpose.Resolve)!.State, life.State.Clock(ClockPurpose.Resolve)!.Excluded));
    }

    [Fact]
    public void Assessment_OfAComplaint_LetsTheLimitRunOn_BecauseNoRuleFileLetsItRest()
    {
        var life = new Life(Sample.AcceptedComplaint(), Sample.Land);
        var before = life.State.Clock(ClockPurpose.Resolve);

        var sought = Sample.Done(CaseDecisions.Apply(life.State, new CaseAction.SeekAssessment(new(2026, 12, 8), "Ranh đất.", null), Sample.Land, Sample.At("2026-12-08 09:00")));

        Assert.Equal((before, "no"), (sought.After.Clock(ClockPurpose.Resolve), Assert.Single(sought.Events).Facts["rests"]));
        life.Does("2026-12-08 09:00", new CaseAction.SeekAssessment(new(2026, 12, 8), "Ranh đất.", null), CaseStage.Accepted);
        life.Does("2026-12-20 09:00", new CaseAction.EndAssessment(new(2026, 12, 20), null), CaseStage.Accepted);
        Assert.Equal(before, life.State.Clock(ClockPurpose.Resolve));
        Assert.Null(life.State.Record.AssessmentOn);
    }

    [Fact]
    public void Ask_LetsTheLimitRunOn_BecauseNoRuleFileLetsItRest()
    {
        var life = new Life(Sample.FiledComplaint(), Sample.Land);
        var due = life.State.NextDue()!.Due.On;

        life.Does("2026-11-26 09:00", new CaseAction.Ask("Xin gửi trang 3 của sổ đỏ.", new(2026, 12, 1)), CaseStage.SupplementAsked);
        Assert.Equal((due, false), (life.State.NextDue()!.Due.On, life.State.Record.Question!.Pauses));
        life.Does("2026-11-27 19:20", new CaseAction.Answer(null, 2), CaseStage.Received, CaseEvent.Citizen);
        Assert.Null(life.State.Record.Question);
    }

    [Fact]
    public void CallDialogue_NearerThanFiveDays_IsRefusedWithTheFirstDayThatCanBe()
    {
        var refused = Assert.IsType<Decision.Refused>(CaseDecisions.Apply(Sample.AcceptedComplaint(), new CaseAction.CallDialogue(new(2026, 12, 14), "08:00"), Sample.Land, Sample.At("2026-12-10 09:00")));

        Assert.Equal((RefusalReason.DialogueTooSoon, "2026-12-15"), (refused.ReasonKey, refused.Args["earliest"]));
    }

    [Fact]
    public void SecondDecision_WithoutADialogue_IsRefused()
    {
        var filed = Sample.Done(CaseDecisions.File(Sample.Complaint with { FirstTime = EarlierFiling.Answered }, Sample.At("2026-11-25 09:31"), Sample.Code)).After;
        var life = new Life(filed, Sample.Land);

        life.Does("2026-11-30 09:00", new CaseAction.Sign(new(2026, 11, 30)), CaseStage.Received);
        life.Does("2026-12-01 09:00", new CaseAction.Accept(new(2026, 12, 1), null), CaseStage.Accepted);
        Assert.Equal("KN-GQ-2", life.State.NextDue()!.RuleId);
        var decide = new CaseAction.Decide(CaseOutcome.Wrong, new(2026, 12, 20), "2/QĐ", "", "Giữ nguyên.");
        Assert.Equal(RefusalReason.DialogueMissing, life.Refused("2026-12-21 09:00", decide));
    }

    [Fact]
    public void Refuse_TakesOnlyAGroundOfItsKindAndStopsEverything()
    {
        var life = new Life(Sample.FiledComplaint(), Sample.Land);

        Assert.Equal(RefusalReason.GroundNotOfKind, life.Refused("2026-11-30 09:00", new CaseAction.Refuse(RefusalGround.NothingNew, "x", null)));
        Assert.Equal(9, Grounds.For(PetitionKind.Complaint).Count);
        life.Does("2026-11-30 09:00", new CaseAction.Refuse(RefusalGround.OutOfTime, "Trừ đi vẫn là 95 ngày.", null), CaseStage.Refused);
        Assert.Equal((ClockState.Met, null), (life.State.Clock(ClockPurpose.Accept)!.State, life.State.NextDue()));
        Assert.Equal(RefusalReason.StageForbids, life.Refused("2026-12-01 09:00", new CaseAction.Accept(new(2026, 12, 1), null)));
    }

    [Fact]
    public void Remind_OnlyOnceADateHasPassedAndAgainAfterThreeWorkingDays()
    {
        var life = new Life(Sample.Done(CaseDecisions.File(Sample.Feedback, Sample.At("2026-12-02 07:48"), Sample.Code)).After, "ha-tang-do-thi");

        Assert.Equal(RefusalReason.NotOverdue, life.Refused("2026-12-16 08:00", new CaseAction.Remind(), CaseEvent.Citizen));
        life.Does("2026-12-18 08:12", new CaseAction.Remind(), CaseStage.Received, CaseEvent.Citizen);
        Assert.Equal(["ha-tang-do-thi", "truong-kinh-te"], life.Told);
        var again = Assert.IsType<Decision.Refused>(CaseDecisions.Apply(life.State, new CaseAction.Remind(), CaseEvent.Citizen, Sample.At("2026-12-18 15:00")));
        Assert.Equal((RefusalReason.RemindedAlready, "2026-12-23"), (again.ReasonKey, again.Args["again"]));
        life.Does("2026-12-23 08:12", new CaseAction.Remind(), CaseStage.Received, CaseEvent.Citizen);
    }

    [Fact]
    public void AskWithdrawal_UnderPressure_TellsNobodyAndChangesNothing()
    {
        var life = new Life(Sample.FiledComplaint(), Sample.Land);

        life.Does("2026-12-01 09:00", new CaseAction.AskWithdrawal(null, "forced"), CaseStage.Received, CaseEvent.Citizen);
        Assert.Empty(life.Told);
        Assert.False(life.State.Record.WithdrawalAsked);
        Assert.False(CaseEventKey.ForCitizen(CaseEventKey.WithdrawalForced));
    }

    [Fact]
    public void AskWithdrawal_UnderPressureAndReported_TellsOnlyWhoDoesNotHandleIt()
    {
        var life = new Life(Sample.FiledComplaint(), Sample.Land);

        life.Does("2026-12-01 09:00", new CaseAction.AskWithdrawal(null, "forced") { Report = true }, CaseStage.Received, CaseEvent.Citizen);
        Assert.Equal([Deputy], life.Told);
    }

    [Theory]
    [InlineData("chu-tich", "truong-kinh-te", "chu-tich")]
    [InlineData("truong-kinh-te", "truong-kinh-te", "pho-chu-tich")]
    [InlineData(null, "pho-chu-tich", "chu-tich")]
    public void Confidant_IsNeverWhoHandlesTheCase(string? named, string responsible, string expected)
    {
        var office = Offices.SampleOffices.Ward with { ConfidentialId = named };

        Assert.Equal(expected, Confidant.Of(Sample.FiledComplaint().Record with { ResponsibleId = responsible }, office)!.Id);
    }

    [Fact]
    public void SecondComplaint_GoesToTheSuperior_InTheSameMatter()
    {
        var life = new Life(Sample.AcceptedComplaint(), Sample.Land);
        life.Does("2026-12-28 09:00", new CaseAction.Decide(CaseOutcome.Wrong, new(2026, 12, 28), "655/QĐ", "", "Giữ nguyên."), CaseStage.Decided);
        var petition = Sample.Complaint with { EarlierCode = life.State.Record.Code, FirstTime = EarlierFiling.Answered };
        var code = ((CaseCodeResult.Ok)CaseCode.Parse("KT-CB6J5-W", "KT")).Code;

        var second = Sample.Done(CaseDecisions.File(petition, Sample.At("2026-12-30 09:00"), code, life.State)).After;
        life.Does("2026-12-30 09:00", new CaseAction.GoOn(code.Text), CaseStage.SecondInstance, CaseEvent.Citizen);

        Assert.Equal((true, false, life.State.Record.Code, "ban-tiep-dan-tinh"), (second.Record.Second, second.Record.Further, second.Record.EarlierCode, second.Record.ResponsibleId));
        Assert.Equal(life.State.Record.MatterId, second.Record.MatterId);
        Assert.Equal("KN-TL-2", second.NextDue()!.RuleId);
        Assert.Equal(RefusalReason.NotOfKind, Sample.Refused(CaseDecisions.Apply(second with { Record = second.Record with { Stage = CaseStage.Decided, DecidedOn = new(2027, 1, 20) } }, new CaseAction.GoOn("x"), CaseEvent.Citizen, Sample.At("2027-02-01 09:00"))));
    }

    [Fact]
    public void FurtherDenunciation_HasItsOwnClock_AndNeverComesToTheAccused()
    {
        var first = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 20:00"), Sample.Code)).After;
        var code = ((CaseCodeResult.Ok)CaseCode.Parse("KT-CB6J5-W", "KT")).Code;

        var further = Sample.Done(CaseDecisions.File(Sample.Denunciation with { EarlierCode = first.Record.Code }, Sample.At("2026-12-20 20:00"), code, first)).After;

        Assert.Equal((true, "TC-TIEP", "ban-tiep-dan-tinh"), (further.Record.Further, further.NextDue()!.RuleId, further.Record.ResponsibleId));
        Assert.True(further.Record.Sealed);
        Assert.Null(Offices.SampleOffices.Ward.AtSuperior(["chu-tich-tinh"]).OfficialId);
    }

    [Fact]
    public void Remind_WaitsAsLongAsTheOfficeSays()
    {
        var office = Offices.SampleOffices.Ward with { RemindEvery = 5 };
        var filed = Sample.Done(CaseDecisions.File(Sample.Feedback, Sample.At("2026-12-02 07:48"), Sample.Code)).After;
        var reminded = Sample.Done(CaseDecisions.Apply(filed, new CaseAction.Remind(), CaseEvent.Citizen, Sample.At("2026-12-18 08:12", office))).After;

        var again = Assert.IsType<Decision.Refused>(CaseDecisions.Apply(reminded, new CaseAction.Remind(), CaseEvent.Citizen, Sample.At("2026-12-23 08:12", office)));

        Assert.Equal("2026-12-25", again.Args["again"]);
    }

    [Fact]
    public void Urge_ByTheInspector_ReachesTheResponsibleAndItsAnswerComesBack()
    {
        var life = new Life(Sample.AcceptedComplaint(), Deputy);

        life.Does("2026-12-21 09:00", new CaseAction.Urge(new(2026, 12, 23), "Báo cáo tiến độ."), CaseStage.Accepted);
        Assert.Equal([Sample.Land], life.Told);
        life.Does("2026-12-22 09:00", new CaseAction.AnswerUrge("Chờ đo đạc, xong 25/12."), CaseStage.Accepted, Sample.Land);
        Assert.Equal([Deputy], life.Told);
        Assert.Equal(RefusalReason.NotYourCase, life.Refused("2026-12-22 10:00", new CaseAction.Urge(new(2026, 12, 24), "x"), "dia-chinh"));
    }

    [Fact]
    public void ClerkAtTheCounter_RecordsTheSignatureOfAnybodysCaseButNotOfADenunciation()
    {
        Sample.Done(CaseDecisions.Apply(Sample.FiledComplaint(), new CaseAction.Sign(new(2026, 11, 30)), "tiep-nhan", Sample.At("2026-11-30 09:00")));
        var sealedCase = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 20:14"), Sample.Code)).After;

        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.Apply(sealedCase, new CaseAction.Sign(new(2026, 12, 2)), "tiep-nhan", Sample.At("2026-12-02 09:00"))));
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.Apply(Sample.FiledComplaint(), new CaseAction.Accept(new(2026, 12, 2), null), "tiep-nhan", Sample.At("2026-12-02 09:00"))));
    }

    private static CaseState AcceptedDenunciation()
    {
        var filed = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 20:14"), Sample.Code)).After;
        var signed = Sample.Done(Act.RecordSigned(filed, new(2026, 12, 2), Deputy, Sample.At("2026-12-02 15:00"))).After;
        return Sample.Done(Act.Accept(signed, new(2026, 12, 4), null, Deputy, Sample.At("2026-12-04 15:00"))).After;
    }

    [Fact]
    public void SendPaper_OnlyOnceThereIsSomethingToSend_AndAlsoWhenTheCaseIsClosed()
    {
        var again = new CaseAction.SendPaper(["lost"]) { Papers = ["new"] };
        var life = new Life(Sample.AcceptedComplaint(), Sample.Land);
        Assert.Equal(RefusalReason.NothingToSend, life.Refused("2026-12-08 09:00", again));
        life.Does("2026-12-10 09:00", new CaseAction.CallDialogue(new(2026, 12, 16), "08:00"), CaseStage.Dialogue);
        Assert.Equal(RefusalReason.ReasonMissing, life.Refused("2026-12-16 10:00", new CaseAction.HoldDialogue(new(2026, 12, 16), " ")));
        life.Does("2026-12-16 10:00", new CaseAction.HoldDialogue(new(2026, 12, 16), "") { Papers = ["lost"] }, CaseStage.Dialogue);
        Assert.Equal(RefusalReason.ReasonMissing, life.Refused("2026-12-16 11:00", new CaseAction.SendPaper([])));
        Assert.Equal(RefusalReason.NotYourCase, life.Refused("2026-12-16 11:00", again, "ha-tang-do-thi"));

        var sent = Sample.Done(CaseDecisions.Apply(life.State, again, Sample.Land, Sample.At("2026-12-16 11:00")));
        Assert.Equal(life.State, sent.After);
        var happened = Assert.Single(sent.Events);
        Assert.Equal((CaseEventKey.PaperSent, "new", "lost"), (happened.Key, happened.Facts["papers"], happened.Facts["replaces"]));

        var feedback = new Life(Sample.Done(CaseDecisions.File(Sample.Feedback, Sample.At("2026-12-02 07:48"), Sample.Code)).After, "ha-tang-do-thi");
        Assert.Equal(RefusalReason.StageForbids, feedback.Refused("2026-12-03 09:00", again));
        feedback.Does("2026-12-03 09:00", new CaseAction.Decide(CaseOutcome.Done, new(2026, 12, 3), null, "", "Đã thay nắp cống."), CaseStage.Closed);
        feedback.Does("2026-12-03 10:00", again, CaseStage.Closed);
    }

    /// <summary>A case and what is done to it, act by act.</summary>
    private sealed class Life(CaseState state, string official)
    {
        public CaseState State { get; private set; } = state;

        /// <summary>The officials who were told of the last act.</summary>
        public IReadOnlyList<string> Told { get; private set; } = [];

        public void Does(string at, CaseAction action, CaseStage stage, string? by = null)
        {
            var done = Sample.Done(CaseDecisions.Apply(State, action, by ?? official, Sample.At(at)));
            State = done.After;
            Told = [.. done.Notices.Where(notice => notice.Audience == Petitions.Notices.Audience.Official).Select(notice => notice.PersonId)];
            Assert.Equal(stage, State.Record.Stage);
        }

        public string Refused(string at, CaseAction action, string? by = null) => Sample.Refused(CaseDecisions.Apply(State, action, by ?? official, Sample.At(at)));
    }
}
