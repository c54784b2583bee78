using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Cases;

/// <summary>Opening who denounces takes one who handles the case, a reason, and a second authorised person; it serves once.</summary>
public sealed class OpeningTests
{
    private const string Handler = "pho-chu-tich";
    private const string Second = "chu-tich";
    private const string Reason = "Kiểm tra danh tính trước khi thụ lý.";

    [Fact]
    public void Request_TellsOnlyTheSecondPersons_CodeAndDateOnly()
    {
        var done = Sample.Done(CaseDecisions.RequestOpening(Filed(), Reason, Handler, Sample.At("2026-12-02 09:00")));

        Assert.Equal(new DateOnly(2026, 12, 7), done.After.Record.Opening!.AnswerBy);
        var notice = Assert.Single(done.Notices);
        Assert.Equal((NoticeEvent.OpeningAsked, Audience.Official, Second), (notice.Event, notice.Audience, notice.PersonId));
        Assert.Equal(["date"], notice.Facts.Keys);
        Assert.Equal((RecordEventKey.OpeningAsked, Handler, Reason), (done.Events[0].Key, done.Events[0].Actor, done.Events[0].Detail));
        Assert.False(CaseEventKey.ForCitizen(done.Events[0].Key));
    }

    [Fact]
    public void Request_OfAComplaint_OfAnAnonymousOne_WithoutReason_ByAStranger_IsRefused()
    {
        var desk = Sample.At("2026-12-02 09:00");

        Assert.Equal(OpeningRefusal.NotSealed, Sample.Refused(CaseDecisions.RequestOpening(Sample.FiledComplaint(), Reason, Sample.Land, desk)));
        Assert.Equal(OpeningRefusal.NoName, Sample.Refused(CaseDecisions.RequestOpening(Filed(Sample.Denunciation with { Anonymous = true, Identity = null }), Reason, Handler, desk)));
        Assert.Equal(RefusalReason.ReasonMissing, Sample.Refused(CaseDecisions.RequestOpening(Filed(), "  ", Handler, desk)));
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.RequestOpening(Filed(), Reason, "truong-van-hoa", desk)));
    }

    [Fact]
    public void Request_WhileOneWaits_NamesWhoAskedAndUntilWhen()
    {
        var refused = Assert.IsType<Decision.Refused>(CaseDecisions.RequestOpening(Asked(), Reason, Second, Sample.At("2026-12-02 10:00")));

        Assert.Equal((OpeningRefusal.Pending, Handler, "2026-12-07"), (refused.ReasonKey, refused.Args["by"], refused.Args["date"]));
    }

    [Fact]
    public void SecondPersons_AreNeverTheAskerTheAccusedAnyoneUnderThemOrCountingRoles()
    {
        var office = SampleOffices.Ward with
        {
            Officials =
            [
                .. SampleOffices.Ward.Officials.Select(official => official.Id switch
                {
                    "truong-van-hoa" or "dia-chinh" => official with { Roles = new HashSet<OfficialRole>(official.Roles) { OfficialRole.Inspector } },
                    _ => official,
                }),
            ],
        };
        var record = Filed().Record;

        Assert.Equal(["chu-tich", "truong-van-hoa"], Ids(record, office, Handler));
        Assert.Equal(["chu-tich", "pho-chu-tich"], Ids(record, office, "truong-van-hoa"));
        // The deputy chairman accused: everybody below falls away with them.
        Assert.Equal(["chu-tich"], Ids(record with { AccusedIds = ["pho-chu-tich"] }, office, "ban-tiep-dan-tinh"));
        // The chairman accused: nobody is left.
        Assert.Empty(Ids(record with { AccusedIds = ["chu-tich"] }, office, "ban-tiep-dan-tinh"));

        static IEnumerable<string> Ids(CaseRecord record, Office office, string askedBy) => SecondPersons.For(record, office, askedBy, Deputies.None).Select(official => official.Id);
    }

    [Fact]
    public void Request_WithNobodyWhoCouldAgree_IsRefused()
    {
        var state = Filed(Sample.Denunciation with { Accused = new("Chủ tịch phường", AtThisOffice.Yes, IsHead: true) });

        Assert.Equal("ban-tiep-dan-tinh", state.Record.ResponsibleId);
        Assert.Equal(OpeningRefusal.Nobody, Sample.Refused(CaseDecisions.RequestOpening(state, Reason, "ban-tiep-dan-tinh", Sample.At("2026-12-02 09:00"))));
    }

    [Fact]
    public void Agreed_IsUsedOnce_ByTheAskerAlone_Within24Hours()
    {
        var agreed = Sample.Done(CaseDecisions.ApproveOpening(Asked(), Second, Sample.At("2026-12-03 10:00")));
        Assert.Equal((NoticeEvent.OpeningAnswered, Handler), (Assert.Single(agreed.Notices).Event, agreed.Notices[0].PersonId));

        Assert.Equal(OpeningRefusal.NotAsked, Sample.Refused(CaseDecisions.UseOpening(agreed.After, Second, Sample.At("2026-12-03 10:05"))));
        Assert.Equal(OpeningRefusal.Expired, Sample.Refused(CaseDecisions.UseOpening(agreed.After, Handler, Sample.At("2026-12-04 10:00"))));
        var used = Sample.Done(CaseDecisions.UseOpening(agreed.After, Handler, Sample.At("2026-12-04 09:59")));
        Assert.Equal(OpeningRefusal.Used, Sample.Refused(CaseDecisions.UseOpening(used.After, Handler, Sample.At("2026-12-04 09:59"))));
    }

    [Fact]
    public void Use_BeforeAnybodyAgreed_IsRefused() =>
        Assert.Equal(OpeningRefusal.NotAgreed, Sample.Refused(CaseDecisions.UseOpening(Asked(), Handler, Sample.At("2026-12-02 09:05"))));

    [Fact]
    public void TwoAnswersAtOnce_TheSecondIsToldWhatTheFirstDid()
    {
        var desk = Sample.At("2026-12-02 10:02");
        var declined = Sample.Done(CaseDecisions.DeclineOpening(Asked(), "Chưa cần.", Second, desk)).After;
        var late = Assert.IsType<Decision.Refused>(CaseDecisions.ApproveOpening(declined, Second, desk));

        Assert.Equal((OpeningRefusal.Declined, Second, "2026-12-02T03:02:00.0000000Z"), (late.ReasonKey, late.Args["by"], late.Args["at"]));
        Assert.Equal(OpeningRefusal.Declined, Sample.Refused(CaseDecisions.UseOpening(declined, Handler, desk)));
    }

    [Fact]
    public void Answer_ByTheAskerByAStrangerOrWithoutReason_IsRefused()
    {
        var desk = Sample.At("2026-12-02 10:00");

        Assert.Equal(OpeningRefusal.Own, Sample.Refused(CaseDecisions.ApproveOpening(Asked(), Handler, desk)));
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.ApproveOpening(Asked(), "truong-van-hoa", desk)));
        Assert.Equal(RefusalReason.ReasonMissing, Sample.Refused(CaseDecisions.DeclineOpening(Asked(), "", Second, desk)));
        Assert.Equal(OpeningRefusal.NotAsked, Sample.Refused(CaseDecisions.ApproveOpening(Filed(), Second, desk)));
    }

    [Fact]
    public void Answer_ByALeaderWhoLostTheRole_IsRefused()
    {
        var office = SampleOffices.Ward with
        {
            Officials = [.. SampleOffices.Ward.Officials.Select(official => official.Id == Second ? official with { Roles = new HashSet<OfficialRole>() } : official)],
        };

        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.ApproveOpening(Asked(), Second, Sample.At("2026-12-02 10:00", office))));
    }

    [Fact]
    public void Answer_WhenTheAskerHasNoLongerTheCase_IsRefused()
    {
        var asked = Asked();
        var moved = asked with { Record = asked.Record with { ResponsibleId = Second } };

        Assert.Equal(OpeningRefusal.AskerGone, Sample.Refused(CaseDecisions.ApproveOpening(moved, Second, Sample.At("2026-12-02 10:00"))));
    }

    [Fact]
    public void Unanswered_EndsAfterThreeWorkingDays_AndTheAskerIsTold()
    {
        Assert.Null(CaseDecisions.ExpireOpening(Asked(), Sample.At("2026-12-07 23:00")));
        var expired = CaseDecisions.ExpireOpening(Asked(), Sample.At("2026-12-08 07:30"))!;

        Assert.Equal((RecordEventKey.OpeningExpired, CaseEvent.System), (expired.Events[0].Key, expired.Events[0].Actor));
        Assert.Equal(Handler, Assert.Single(expired.Notices).PersonId);
        Assert.Equal(OpeningRefusal.Expired, Sample.Refused(CaseDecisions.ApproveOpening(expired.After, Second, Sample.At("2026-12-08 08:00"))));
        Sample.Done(CaseDecisions.RequestOpening(expired.After, Reason, Handler, Sample.At("2026-12-08 08:00")));
    }

    [Fact]
    public void ADeputyOfTheHandler_AsksAndOpens_AsLongAsTheyStandIn()
    {
        var away = Away((Handler, "truong-van-hoa"));
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.RequestOpening(Filed(), Reason, "truong-van-hoa", Sample.At("2026-12-02 09:00"))));

        var asked = Sample.Done(CaseDecisions.RequestOpening(Filed(), Reason, "truong-van-hoa", away("2026-12-02 09:00")));
        Assert.Equal("truong-van-hoa", asked.After.Record.Opening!.By);
        Assert.Equal([Second], asked.Notices.Select(notice => notice.PersonId));
        var agreed = Sample.Done(CaseDecisions.ApproveOpening(asked.After, Second, away("2026-12-02 10:00"))).After;
        Sample.Done(CaseDecisions.UseOpening(agreed, "truong-van-hoa", away("2026-12-02 11:00")));
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.UseOpening(agreed, "truong-van-hoa", Sample.At("2026-12-02 11:00"))));
        Assert.Equal(OpeningRefusal.AskerGone, Sample.Refused(CaseDecisions.ApproveOpening(asked.After, Second, Sample.At("2026-12-02 10:00"))));
    }

    [Fact]
    public void ADeputyOfALeader_IsToldAndAgrees_ButNeverToTheirOwnRequest()
    {
        var away = Away((Second, "truong-van-hoa"));
        var asked = Sample.Done(CaseDecisions.RequestOpening(Filed(), Reason, Handler, away("2026-12-02 09:00")));
        Assert.Equal(["truong-van-hoa"], asked.Notices.Select(notice => notice.PersonId));
        Assert.Equal("truong-van-hoa", Sample.Done(CaseDecisions.ApproveOpening(asked.After, "truong-van-hoa", away("2026-12-02 10:00"))).After.Record.Opening!.ApprovedBy);
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.ApproveOpening(asked.After, "truong-van-hoa", Sample.At("2026-12-02 10:00"))));
        Assert.Equal(OpeningRefusal.Own, Sample.Refused(CaseDecisions.ApproveOpening(asked.After, Handler, away("2026-12-02 10:00"))));

        // The handler stands in for the only leader who could agree: one person must not be both.
        var both = Away((Second, Handler));
        Assert.Equal(OpeningRefusal.Nobody, Sample.Refused(CaseDecisions.RequestOpening(Filed(), Reason, Handler, both("2026-12-02 09:00"))));
        Assert.Equal(OpeningRefusal.Own, Sample.Refused(CaseDecisions.ApproveOpening(Asked(), Handler, both("2026-12-02 10:00"))));
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.ApproveOpening(Asked(), Second, both("2026-12-02 10:00"))));
    }

    [Fact]
    public void ADeputyWhoIsAccused_NeitherAsksNorAgrees()
    {
        var filed = Filed();
        var accused = filed with { Record = filed.Record with { AccusedIds = ["truong-van-hoa"] } };

        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.RequestOpening(accused, Reason, "truong-van-hoa", Away((Handler, "truong-van-hoa"))("2026-12-02 09:00"))));
        var asked = Sample.Done(CaseDecisions.RequestOpening(accused, Reason, Handler, Away((Second, "truong-van-hoa"))("2026-12-02 09:00")));
        Assert.Equal([Second], asked.Notices.Select(notice => notice.PersonId));
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.ApproveOpening(asked.After, "truong-van-hoa", Away((Second, "truong-van-hoa"))("2026-12-02 10:00"))));
    }

    private static Func<string, Petitions.Cases.Desk> Away((string Absent, string Deputy) leave) =>
        local => Sample.At(local) with { Deputies = new Deputies(new Dictionary<string, string> { [leave.Absent] = leave.Deputy }) };

    private static CaseState Filed(FilePetition? petition = null) =>
        Sample.Done(CaseDecisions.File(petition ?? Sample.Denunciation, Sample.At("2026-12-01 20:14"), Sample.Code)).After;

    private static CaseState Asked() => Sample.Done(CaseDecisions.RequestOpening(Filed(), Reason, Handler, Sample.At("2026-12-02 09:00"))).After;
}
