using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Tests.Cases;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Oversight;

/// <summary>Which cases leaders keep an eye on, and who may read of them.</summary>
public sealed class SpecialCasesTests
{
    private static readonly DateOnly Today = new(2026, 12, 10);

    [Fact]
    public void OrdinaryCase_IsNotOnTheList() => Assert.Empty(List(Change(record => record)));

    [Fact]
    public void CrowdedAndComplex_ComesWithCriteriaPlanAndUrging()
    {
        var special = Assert.Single(List(Change(record => record with
        {
            PeopleCount = 7,
            Complexity = [ComplexityCriterion.ManyPeople, ComplexityCriterion.SeveralPlaces],
            Delay = new(Today, new(2026, 12, 25)),
            Urged = new("pho-chu-tich", Today, new(2026, 12, 14)),
            WatchedBy = "chu-tich",
        })));

        Assert.Equal([SpecialReason.Complex, SpecialReason.Crowded], special.Reasons);
        Assert.Equal((7, new DateOnly(2026, 12, 25), new DateOnly(2026, 12, 14), true), (special.People, special.PromisedOn, special.AnswerBy, special.Watched));
        Assert.Equal(new Holder("kinh-te", null), special.Holder);
    }

    [Fact]
    public void FourPeople_AreNoCrowd_AndAnAnsweredUrgingIsOver()
    {
        Assert.Empty(List(Change(record => record with { PeopleCount = 4 })));
        Assert.Null(Assert.Single(List(Change(record => record with { PeopleCount = 5, Urged = new("pho-chu-tich", Today, Today, Answered: true) }))).AnswerBy);
    }

    /// <summary>Kéo dài means the limit of resolution, not that of acceptance.</summary>
    [Fact]
    public void Prolonged_IsOverTheLimitOfResolution()
    {
        var accepted = Sample.AcceptedComplaint();
        var due = accepted.Clock(ClockPurpose.Resolve)!.Due.On;

        Assert.Empty(SpecialCases.Of([Sample.FiledComplaint()], SampleOffices.Ward, "chu-tich", new(2026, 12, 21), WorkCalendar.Shipped));
        Assert.Empty(SpecialCases.Of([accepted], SampleOffices.Ward, "chu-tich", due, WorkCalendar.Shipped));
        var special = Assert.Single(SpecialCases.Of([accepted], SampleOffices.Ward, "chu-tich", due.AddDays(2), WorkCalendar.Shipped));
        Assert.Equal([SpecialReason.Prolonged], special.Reasons);
        Assert.Equal(2, special.DaysLate);
    }

    [Fact]
    public void Denunciation_IsListedForThoseWhoHandleIt_NotForTheAccusedNorForOversight()
    {
        var petition = Sample.Denunciation with { Accused = new("ông Trần Văn Bình, trưởng phòng kinh tế", AtThisOffice.Yes, IsHead: false), Joint = new(6, [], SelfRepresents: true, PeopleList.AtSigning) };
        var state = Sample.Done(CaseDecisions.File(petition, Sample.At("2026-12-01 20:00"), Sample.Code)).After;

        Assert.Equal([1, 1, 0, 0], new[] { "pho-chu-tich", "chu-tich", "truong-kinh-te", "giam-sat" }
            .Select(viewer => SpecialCases.Of([state], SampleOffices.Ward, viewer, Today, WorkCalendar.Shipped).Count));
    }

    [Fact]
    public void Bypassing_IsAFirstComplaintAboveTheCommune()
    {
        var first = Sample.Complaint with { FirstTime = EarlierFiling.First };

        Assert.True(LevelBypass.Check(first, SampleOffices.Town, null, Today));
        Assert.False(LevelBypass.Check(first, SampleOffices.Ward, null, Today));
        Assert.False(LevelBypass.Check(first with { FirstTime = EarlierFiling.Answered }, SampleOffices.Town, null, Today));
        Assert.False(LevelBypass.Check(first with { Decision = first.Decision! with { Signer = DecisionSigner.ProvinceChairman } }, SampleOffices.Town, null, Today));
        Assert.Contains(SpecialReason.Bypassing, Assert.Single(List(Change(record => record with { AboveFirst = true }))).Reasons);
    }

    /// <summary>Without a first decision: the first office was asked and did not answer, or had not decided when the citizen went on.</summary>
    [Fact]
    public void Bypassing_IsASecondInstanceWithoutAFirstDecision_UnlessTheLimitHasPassed()
    {
        var unanswered = Sample.Complaint with { FirstTime = EarlierFiling.SentNoAnswer };
        Assert.True(LevelBypass.Check(unanswered, SampleOffices.Town, null, Today));
        Assert.False(LevelBypass.Check(unanswered, SampleOffices.Ward, null, Today));

        var open = Sample.AcceptedComplaint();
        var due = open.Clock(ClockPurpose.Resolve)!.Due.On;
        var second = Sample.Complaint with { EarlierCode = open.Record.Code, FirstTime = EarlierFiling.Answered };
        Assert.True(LevelBypass.Check(second, SampleOffices.Ward, open, due));
        Assert.False(LevelBypass.Check(second, SampleOffices.Ward, open, due.AddDays(1)));
        Assert.False(LevelBypass.Check(second, SampleOffices.Ward, open with { Record = open.Record with { DecidedOn = Today } }, Today));
        Assert.False(LevelBypass.Check(second with { Kind = PetitionKind.Denunciation }, SampleOffices.Ward, open, due));

        var code = ((CaseCodeResult.Ok)CaseCode.Parse("KT-CB6J5-W", "KT")).Code;
        var filed = Sample.Done(CaseDecisions.File(second, Sample.At("2026-12-10 09:00"), code, open)).After;
        Assert.True(filed.Record is { AboveFirst: true, Second: true });
        Assert.Equal(["KN-TL-2", "KN-CHUYEN"], filed.Clocks.Select(clock => clock.RuleId));
        Assert.Equal("KN-TL-2", filed.NextDue()!.RuleId);
    }

    [Theory]
    [InlineData("UBND phường Kiến Tường", true)]
    [InlineData("chủ tịch UBND xã Bình Hiệp", true)]
    [InlineData("Ủy ban nhân dân thị trấn Tân Hưng", true)]
    [InlineData("UBND tỉnh Tây Ninh", false)]
    [InlineData("Sở Xây dựng, xã hội hóa", false)]
    [InlineData("Tòa án nhân dân khu vực 5", false)]
    public void Bypassing_IsAComplaintThatAnOfficeAboveGuidesDownToACommune(string to, bool expected)
    {
        Assert.Equal(expected, LevelBypass.IsGuidedDown(Sample.FiledComplaint().Record, to, SampleOffices.Town));
        Assert.False(LevelBypass.IsGuidedDown(Sample.FiledComplaint().Record, to, SampleOffices.Ward));
    }

    [Fact]
    public void GuidedDown_StaysOnTheListForThirtyDays()
    {
        var petition = Sample.Complaint with { Decision = null };
        var town = SampleOffices.Town;
        var filed = Sample.Done(CaseDecisions.File(petition, Sample.At("2026-11-25 09:31", town), Sample.Code)).After;
        Assert.False(filed.Record.AboveFirst);
        var guided = Sample.Done(CaseDecisions.Apply(filed, new CaseAction.Guide("UBND phường 1", "Nơi giải quyết lần đầu.", null), filed.Record.ResponsibleId!, Sample.At("2026-11-26 09:00", town))).After;

        Assert.Equal([SpecialReason.Bypassing], Assert.Single(SpecialCases.Of([guided], town, filed.Record.ResponsibleId!, new(2026, 12, 26), WorkCalendar.Shipped)).Reasons);
        Assert.Empty(SpecialCases.Of([guided], town, filed.Record.ResponsibleId!, new(2026, 12, 27), WorkCalendar.Shipped));
    }

    /// <summary>What finds complex cases by clear columns must name every rule by which their limit may run.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void ComplexRules_AreThoseOfEveryExtendedLimit(bool remote, bool second)
    {
        var office = SampleOffices.Ward with { Remote = remote };
        var filed = Sample.FiledComplaint(Sample.Complaint with { FirstTime = second ? EarlierFiling.Answered : EarlierFiling.First });
        var signed = Sample.Done(CaseDecisions.Apply(filed, new CaseAction.Sign(new(2026, 12, 2)), Sample.Land, Sample.At("2026-12-02 09:00", office))).After;
        var accepted = Sample.Done(CaseDecisions.Apply(signed, new CaseAction.Accept(new(2026, 12, 3), null), Sample.Land, Sample.At("2026-12-03 09:00", office))).After;
        var rules = SpecialCases.ComplexRules(RuleBook.Shipped);
        Assert.DoesNotContain(accepted.Clock(ClockPurpose.Resolve)!.RuleId, rules);
        var extended = Sample.Done(CaseDecisions.Apply(accepted, new CaseAction.Extend([ComplexityCriterion.ManyPeople], "91/TB-UBND", new(2026, 12, 10)), Sample.Land, Sample.At("2026-12-10 09:00", office))).After;
        Assert.Contains(extended.Clock(ClockPurpose.Resolve)!.RuleId, rules);

        var denunciation = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 20:14", office), Sample.Code)).After;
        foreach (var action in (CaseAction[])[new CaseAction.Sign(new(2026, 12, 2)), new CaseAction.Accept(new(2026, 12, 4), null), new CaseAction.Extend(second ? [ComplexityCriterion.ManyPeople, ComplexityCriterion.SeveralPlaces] : [ComplexityCriterion.ManyPeople], "91", new(2026, 12, 10))])
        {
            denunciation = Sample.Done(CaseDecisions.Apply(denunciation, action, "pho-chu-tich", Sample.At("2026-12-10 09:00", office))).After;
        }

        Assert.Contains(denunciation.Clock(ClockPurpose.Resolve)!.RuleId, rules);
    }

    [Fact]
    public void Backlog_ParsByAge_WithoutHiddenCases()
    {
        int[] ages = [10, 30, 31, 60, 61, 90, 91, 180, 181, 400];
        var facts = ages.Select(age => SomeFacts.Late($"C{age}", Today.AddDays(10 - age)) with { FiledOn = Today.AddDays(-age) })
            .Append(SomeFacts.Late("S", Today.AddDays(-90), hidden: true))
            .Append(SomeFacts.Late("E", Today.AddDays(-90)) with { EndedOn = Today });

        var backlog = Backlog.Of(facts, Today.AddDays(-20), Today);

        Assert.Equal((1, 2, 2, 2, 2), (backlog.UpTo30, backlog.UpTo60, backlog.UpTo90, backlog.UpTo180, backlog.Over180));
        Assert.Equal(["C400", "C181", "C180"], backlog.Oldest.Take(3).Select(one => one.Code));
        Assert.Equal((9, 9), (backlog.Total, backlog.Oldest.Count));
    }

    [Fact]
    public void Scorecard_CountsALeadersWholeHouse_AndWhatIsExplained()
    {
        CaseFact[] facts =
        [
            SomeFacts.Late("A", new(2026, 12, 8)) with { OfficialId = "dia-chinh" },
            SomeFacts.Late("B", new(2026, 12, 9), department: "van-hoa") with { OfficialId = "truong-van-hoa" },
            SomeFacts.Late("C", new(2026, 12, 9), department: "van-phong") with { OfficialId = "tiep-nhan" },
        ];

        var rows = Scorecard.Of(facts, SampleOffices.Ward, new HashSet<string> { "A" }, ReportPeriod.Of(ReportSpan.Week, Today), Today, WorkCalendar.Shipped);

        Assert.Equal(
            ["chu-tich leader 3 1", "pho-chu-tich leader 2 1", "van-phong department 1 0", "kinh-te department 1 1", "van-hoa department 1 0"],
            rows.Select(row => $"{row.Holder.DepartmentId ?? row.Holder.OfficialId} {(row.IsLeader ? "leader" : "department")} {row.Figures.Overdue} {row.Explained}"));
    }

    private static IReadOnlyList<SpecialCase> List(CaseState state) => SpecialCases.Of([state], SampleOffices.Ward, "chu-tich", Today, WorkCalendar.Shipped);

    private static CaseState Change(Func<CaseRecord, CaseRecord> change)
    {
        var state = Sample.AcceptedComplaint();
        return state with { Record = change(state.Record with { PeopleCount = 1 }) };
    }
}
