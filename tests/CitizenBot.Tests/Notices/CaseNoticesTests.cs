using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Tests.Cases;

namespace CitizenBot.Tests.Notices;

/// <summary>Who hears of what, and how little groups and lock screens learn.</summary>
public sealed class CaseNoticesTests
{
    [Fact]
    public void Filed_TellsTheResponsibleOfficialAndTheGroupOfTheirDepartment()
    {
        var notices = Sample.Done(CaseDecisions.File(Sample.Complaint, Sample.At("2026-11-25 09:31"), Sample.Code)).Notices;

        Assert.Equal(["case-new:Official:truong-kinh-te", "case-new:Group:nhom-kinh-te"], notices.Select(Line));
        Assert.Equal("2026-12-04", notices[0].Facts["due-on"]);
        Assert.Null(notices[0].NotBefore);
    }

    [Fact]
    public void Filed_OnlyEverCarriesCodesDatesAndPosts()
    {
        var notices = Sample.Done(CaseDecisions.File(Sample.Complaint, Sample.At("2026-11-25 09:31"), Sample.Code)).Notices;

        Assert.Equal(["department", "due-on", "filed-on", "purpose"], notices.SelectMany(notice => notice.Facts.Keys).Distinct().Order());
        Assert.DoesNotContain("purpose", notices[1].Facts.Keys);
    }

    [Fact]
    public void Filed_ADenunciation_IsInNoGroup()
    {
        var notices = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 09:00"), Sample.Code)).Notices;

        Assert.Equal(["case-new:Official:pho-chu-tich"], notices.Select(Line));
    }

    [Fact]
    public void Filed_WithNobodyResponsible_TellsTheReceiverInItsOwnWords()
    {
        var notices = Sample.Done(CaseDecisions.File(Sample.Feedback with { FieldId = null }, Sample.At("2026-12-02 07:48"), Sample.Code)).Notices;

        Assert.Equal(["case-unassigned:Official:tiep-nhan", "case-new:Group:nhom-van-phong"], notices.Select(Line));
    }

    [Fact]
    public void Filed_AgainstTheHead_TellsWhoTakesItUp()
    {
        var petition = Sample.Denunciation with { Accused = new("chủ tịch", AtThisOffice.Yes, IsHead: true) };
        var desk = Sample.At("2026-12-01 09:00");
        var bare = desk with { Office = desk.Office with { Superior = desk.Office.Superior with { OfficialId = null } } };

        Assert.Equal(["case-to-superior:Official:ban-tiep-dan-tinh"], Sample.Done(CaseDecisions.File(petition, desk, Sample.Code)).Notices.Select(Line));
        Assert.Equal(["case-to-superior:Operator:operator"], Sample.Done(CaseDecisions.File(petition, bare, Sample.Code)).Notices.Select(Line));
    }

    [Fact]
    public void Filed_AtNight_WaitsForTheMorning()
    {
        var notices = Sample.Done(CaseDecisions.File(Sample.Complaint, Sample.At("2026-11-25 22:00"), Sample.Code)).Notices;

        Assert.All(notices, notice => Assert.Equal(Sample.Instant("2026-11-26 07:00"), notice.NotBefore));
    }

    [Fact]
    public void AnAct_TellsTheCitizenWhoAgreed_TheDateAlone()
    {
        var done = Sample.Done(Act.Accept(Sample.SignedComplaint(), new(2026, 12, 3), "88/TB-UBND", Sample.Land, Sample.At("2026-12-03 10:00")));

        var notice = Assert.Single(done.Notices);
        Assert.Equal("case-changed:Citizen:citizen", Line(notice));
        Assert.Equal(new Dictionary<string, string> { ["date"] = "2026-12-03" }, notice.Facts);
    }

    [Fact]
    public void AnAct_TellsNothingToTheCitizenWhoDeclined()
    {
        var filed = Sample.FiledComplaint(Sample.Complaint with { NoticesConsent = false });

        Assert.Empty(Sample.Done(Act.Acknowledge(filed, Sample.Land, Sample.At("2026-11-25 10:02"))).Notices);
    }

    [Fact]
    public void Reassign_HandsOverWithOneNotice()
    {
        var notices = Sample.Done(Act.Reassign(Sample.FiledComplaint(), "dia-chinh", "x", Sample.Land, Sample.At("2026-11-30 10:02"))).Notices;

        Assert.Equal(["case-handed-over:Official:dia-chinh", "case-changed:Citizen:citizen"], notices.Select(Line));
        Assert.Equal("2026-12-04", notices[0].Facts["due-on"]);
    }

    private static string Line(Notice notice) => $"{notice.Event}:{notice.Audience}:{notice.PersonId}";
}
