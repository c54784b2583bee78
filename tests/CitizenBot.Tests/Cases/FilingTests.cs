using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Tests.Cases;

/// <summary>Filing each kind: dates of the transcripts, routing, and what a petition cannot lack.</summary>
public sealed class FilingTests
{
    [Fact]
    public void File_AComplaintOn25November_IsToBeAcceptedByFriday4December()
    {
        var state = Sample.FiledComplaint();
        var clock = state.Clock(ClockPurpose.Accept)!;

        Assert.Equal(("KN-TL-1", new DateOnly(2026, 12, 4)), (clock.RuleId, clock.Due.On));
        Assert.Equal((false, new DateOnly(2026, 12, 3)), (clock.Due.Certain, clock.Due.AlternativeOn!.Value));
        Assert.Equal((CaseStage.Received, ClockBasis.Filing, Sample.Land), (state.Record.Stage, state.Record.BasedOn, state.Record.ResponsibleId));
        Assert.Equal(3, state.Record.PeopleCount);
    }

    [Fact]
    public void File_ASecondComplaint_RunsTheSecondRule()
    {
        var state = Sample.FiledComplaint(Sample.Complaint with { FirstTime = EarlierFiling.Answered });

        Assert.True(state.Record.Second);
        Assert.Equal("KN-TL-2", Assert.Single(state.Clocks).RuleId);
    }

    [Fact]
    public void File_ADenunciationOn1December_IsDueOnTheTenthAndSentOnByTheEighth()
    {
        var done = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 20:14"), Sample.Code));

        Assert.Equal(new DateOnly(2026, 12, 10), done.After.Clock(ClockPurpose.Initial)!.Due.On);
        Assert.Equal(new DateOnly(2026, 12, 8), done.After.Clock(ClockPurpose.Transfer)!.Due.On);
        Assert.Equal(new DateOnly(2026, 12, 15), done.After.Clock(ClockPurpose.InitialLongest)!.Due.On);
        Assert.Equal(ClockPurpose.Initial, done.After.NextDue()!.Purpose);
        Assert.True(done.After.Record.Sealed);
        Assert.Equal(["dia-chinh"], done.After.Record.AccusedIds);
    }

    [Fact]
    public void File_FeedbackOn2December_IsAnsweredByWednesday16December()
    {
        var done = Sample.Done(CaseDecisions.File(Sample.Feedback, Sample.At("2026-12-02 07:48"), Sample.Code));

        Assert.Equal(new DateOnly(2026, 12, 16), done.After.Clock(ClockPurpose.Reply)!.Due.On);
        Assert.True(done.After.Record.Anonymous);
        Assert.Equal([CaseEventKey.Filed, CaseEventKey.Routed], done.Events.Select(entry => entry.Key));
    }

    [Fact]
    public void File_JustAfterMidnightInVietNam_CountsFromTheOfficesDay() =>
        Assert.Equal(new DateOnly(2026, 12, 3), Sample.Done(CaseDecisions.File(Sample.Feedback, Sample.At("2026-12-03 00:10"), Sample.Code)).After.Record.FiledOn);

    [Fact]
    public void File_InAYearWithoutACalendar_NeverFails()
    {
        var done = Sample.Done(CaseDecisions.File(Sample.Complaint, Sample.At("2031-03-03 09:00"), Sample.Code));

        Assert.False(done.After.Clock(ClockPurpose.Accept)!.Due.Certain);
        Assert.Contains(done.Notices, notice => notice is { Event: "calendar-missing", PersonId: "operator" } && notice.Facts["year"] == "2031");
    }

    [Fact]
    public void File_BeforeAnyRuleWasInForce_GoesWithoutAClockAndTellsTheOperator()
    {
        var done = Sample.Done(CaseDecisions.File(Sample.Complaint, Sample.At("2010-03-03 09:00"), Sample.Code));

        Assert.Empty(done.After.Clocks);
        Assert.Contains(done.Notices, notice => notice is { Event: "rule-missing", PersonId: "operator" });
    }

    [Theory]
    [InlineData("ông Trần Văn Bình trưởng phòng kinh tế", AtThisOffice.Yes, false, "pho-chu-tich", RoutingReason.Assigned)]
    [InlineData("phó chủ tịch phường", AtThisOffice.Unknown, false, "chu-tich", RoutingReason.Assigned)]
    [InlineData("chủ tịch phường", AtThisOffice.Yes, false, "ban-tiep-dan-tinh", RoutingReason.SuperiorOffice)]
    [InlineData("bà X", AtThisOffice.Yes, true, "ban-tiep-dan-tinh", RoutingReason.SuperiorOffice)]
    [InlineData("phó chủ tịch phường", AtThisOffice.No, false, "pho-chu-tich", RoutingReason.Assigned)]
    public void File_ADenunciation_NeverReachesWhomItIsAbout(string accused, AtThisOffice where, bool isHead, string official, RoutingReason reason)
    {
        var petition = Sample.Denunciation with { Accused = new(accused, where, isHead) };

        var record = Sample.Done(CaseDecisions.File(petition, Sample.At("2026-12-01 20:14"), Sample.Code)).After.Record;

        Assert.Equal((official, reason), (record.ResponsibleId, record.RoutingReason));
    }

    [Fact]
    public void File_WithoutWhatAPetitionCannotLack_IsRefused()
    {
        var desk = Sample.At("2026-11-25 09:31");

        Assert.Equal(RefusalReason.ContentMissing, Sample.Refused(CaseDecisions.File(Sample.Feedback with { Content = [new(" ", desk.NowUtc)] }, desk, Sample.Code)));
        Assert.Equal(RefusalReason.IdentityMissing, Sample.Refused(CaseDecisions.File(Sample.Complaint with { Identity = null }, desk, Sample.Code)));
        Assert.Equal(RefusalReason.IdentityMissing, Sample.Refused(CaseDecisions.File(Sample.Denunciation with { Identity = null }, desk, Sample.Code)));
        Assert.Equal(RefusalReason.AccusedMissing, Sample.Refused(CaseDecisions.File(Sample.Denunciation with { Accused = null }, desk, Sample.Code)));
    }

    [Fact]
    public void File_ADenunciationWithoutAName_IsTaken()
    {
        var done = Sample.Done(CaseDecisions.File(Sample.Denunciation with { Identity = null, Anonymous = true }, Sample.At("2026-12-01 20:14"), Sample.Code));

        Assert.True(done.After.Record is { Anonymous: true, NeedsSignature: false });
    }
}
