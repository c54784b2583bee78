using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Tests.Cases;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Notices;

/// <summary>While an official is away their notices go to the deputy, once, and come back to nobody twice.</summary>
public sealed class StandInsTests
{
    [Fact]
    public void Turn_GivesTheDeputyWhatTheAbsentWereOwed_AndKeepsTheKey()
    {
        var result = Turned("2026-12-31 08:00", (Sample.Land, "truong-van-hoa"));

        var told = Assert.Single(result.Told);
        Assert.Equal(("truong-van-hoa", Sample.Land), (told.Notice.PersonId, told.Notice.Facts[StandIns.InsteadOf]));
        Assert.EndsWith(":truong-kinh-te", told.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void Turn_ADeputyWhoIsOwedTheSameThemselves_GetsItOnce()
    {
        // On the due day the head is told as well, and here the head stands in.
        var result = Turned("2027-01-04 08:00", (Sample.Land, "pho-chu-tich"));

        Assert.Equal("pho-chu-tich", Assert.Single(result.Told).Notice.PersonId);
        Assert.False(result.Told[0].Notice.Facts.ContainsKey(StandIns.InsteadOf));
        Assert.Contains(result.Skipped, key => key.EndsWith(":due:truong-kinh-te", StringComparison.Ordinal));
    }

    [Fact]
    public void InPlaceOf_AnAbsentDeputyOrABarredOne_IsTheNextSuperior()
    {
        var record = Sample.AcceptedComplaint().Record;
        var both = new Deputies(new Dictionary<string, string> { [Sample.Land] = "dia-chinh", ["dia-chinh"] = "ha-tang-do-thi" });
        var accused = record with { AccusedIds = ["dia-chinh"] };

        Assert.Equal("pho-chu-tich", both.InPlaceOf(Sample.Land, record, SampleOffices.Ward));
        Assert.Equal("pho-chu-tich", new Deputies(new Dictionary<string, string> { [Sample.Land] = "dia-chinh" }).InPlaceOf(Sample.Land, accused, SampleOffices.Ward));
        Assert.Equal("dia-chinh", new Deputies(new Dictionary<string, string> { [Sample.Land] = "dia-chinh" }).InPlaceOf(Sample.Land, record, SampleOffices.Ward));
    }

    [Fact]
    public void MayAct_TheDeputy_OnlyWhileTheOtherIsAway()
    {
        var record = Sample.AcceptedComplaint().Record;
        var deputies = new Deputies(new Dictionary<string, string> { [Sample.Land] = "truong-van-hoa" });

        Assert.True(CaseAuthority.MayAct(record, SampleOffices.Ward, "truong-van-hoa", deputies));
        Assert.False(CaseAuthority.MayAct(record, SampleOffices.Ward, "truong-van-hoa"));
        Assert.False(CaseAuthority.MayAct(record with { AccusedIds = ["truong-van-hoa"] }, SampleOffices.Ward, "truong-van-hoa", deputies));
    }

    [Fact]
    public void Turn_LeavesOthersNoticesAlone_EvenEqualOnes()
    {
        var doubt = new Notice(NoticeEvent.CalendarMissing, Audience.Operator, Notice.Operator, "KT-7M4XP-3", new Dictionary<string, string> { ["year"] = "2028" }, NoticeClass.Alert);

        Assert.Equal(2, StandIns.Turn([doubt, doubt with { Facts = new Dictionary<string, string> { ["year"] = "2029" } }], Sample.AcceptedComplaint().Record, SampleOffices.Ward, Deputies.None).Count);
    }

    private static SweepResult Turned(string now, params (string Away, string Deputy)[] leaves)
    {
        var state = Sample.AcceptedComplaint();
        var result = LadderNotices.For(state, state.Clock(ClockPurpose.Resolve)!, WorkCalendar.Shipped, SampleOffices.Ward, Sample.Instant(now), _ => false);
        return StandIns.Turn(result, state.Record, SampleOffices.Ward, new Deputies(leaves.ToDictionary(leave => leave.Away, leave => leave.Deputy)));
    }
}
