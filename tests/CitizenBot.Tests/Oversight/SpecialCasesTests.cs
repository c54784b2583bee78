using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Oversight;
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

        Assert.True(LevelBypass.Check(first, SampleOffices.Town));
        Assert.False(LevelBypass.Check(first, SampleOffices.Ward));
        Assert.False(LevelBypass.Check(first with { FirstTime = EarlierFiling.Answered }, SampleOffices.Town));
        Assert.False(LevelBypass.Check(first with { Decision = first.Decision! with { Signer = DecisionSigner.ProvinceChairman } }, SampleOffices.Town));
        Assert.Contains(SpecialReason.Bypassing, Assert.Single(List(Change(record => record with { AboveFirst = true }))).Reasons);
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
