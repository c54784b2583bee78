using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.DataRights;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Tests.Cases;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.DataRights;

/// <summary>Requests about data: their days, who answers them, what closes them.</summary>
public sealed class DataRequestsTests
{
    [Theory]
    [InlineData("2026-11-25 09:00", "2026-11-27", "2026-12-10")]
    [InlineData("2026-11-27 23:00", "2026-12-01", "2026-12-14")]
    public void Ask_CountsTwoWorkingDaysToAnswerAndFifteenToDelete(string at, string answerBy, string doneBy)
    {
        var request = Delete(at);

        Assert.Equal((answerBy, doneBy), ($"{request.AnswerBy:yyyy-MM-dd}", $"{request.DoneBy:yyyy-MM-dd}"));
    }

    [Fact]
    public void AnsweredDoneRefused_EachOnce_AndNothingAfterTheEnd()
    {
        var request = Delete("2026-11-25 09:00");
        var answered = DataRequests.Answer(request, "Sẽ xóa.", new(2026, 11, 26)).After!;
        var done = DataRequests.Complete(answered, new(2026, 12, 1)).After!;

        Assert.Equal(("open", "answered", "done"), (request.State, answered.State, done.State));
        Assert.Equal((request.AnswerBy, answered.DoneBy), (request.DueOn, answered.DueOn));
        Assert.Equal(DataRequestRefusal.WordsMissing, DataRequests.Refuse(request, " ", new(2026, 11, 26)).Refused);
        Assert.Equal(DataRequestRefusal.Answered, DataRequests.Answer(answered, "Lần hai.", new(2026, 11, 26)).Refused);
        Assert.Equal(DataRequestRefusal.Over, DataRequests.Refuse(done, "Không.", new(2026, 12, 2)).Refused);
        Assert.Equal("refused", DataRequests.Refuse(answered, "Phải giữ theo luật.", new(2026, 12, 2)).After!.State);
    }

    [Fact]
    public void NextLook_IsTheMorningOfItsDay_ThenEachWorkingDay_ThenNever()
    {
        var request = Delete("2026-11-25 09:00");

        Assert.Equal(Sample.Instant("2026-11-27 07:30"), DataRequests.NextLook(request, Sample.At("2026-11-25 09:00")));
        // Saturday 28 and Sunday 29 are no working days in the shipped calendar.
        Assert.Equal(Sample.Instant("2026-11-30 07:30"), DataRequests.NextLook(request, Sample.At("2026-11-27 07:30")));
        Assert.Null(DataRequests.NextLook(DataRequests.Complete(request, new(2026, 11, 26)).After!, Sample.At("2026-11-26 09:00")));
    }

    [Fact]
    public void Reminders_GoToWhoAnswers_AndToTheOperatorOnceLateOrWhenNobodyAnswers()
    {
        var request = Delete("2026-11-25 09:00");

        Assert.Equal(["tiep-nhan"], To(DataRequests.Reminders(request, "tiep-nhan", Sample.At("2026-11-27 07:30"))));
        Assert.Equal(["tiep-nhan", Notice.Operator], To(DataRequests.Reminders(request, "tiep-nhan", Sample.At("2026-11-30 07:30"))));
        Assert.Equal([Notice.Operator], To(DataRequests.Reminders(request, null, Sample.At("2026-11-27 07:30"))));
        Assert.All(DataRequests.Reminders(request, "tiep-nhan", Sample.At("2026-11-30 07:30")), told => Assert.DoesNotContain(told.Notice.Facts.Values, value => value.Contains("xóa", StringComparison.Ordinal)));

        static IEnumerable<string> To(IReadOnlyList<ToldNotice> told) => told.Select(one => one.Notice.PersonId);
    }

    [Fact]
    public void AnsweredBy_IsTheReception_ButNeverTheAccusedOrAnyoneUnderThem()
    {
        var office = SampleOffices.Ward;
        var denunciation = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 20:14"), Sample.Code)).After.Record;

        Assert.Equal("tiep-nhan", DataRequests.AnsweredBy(Sample.FiledComplaint().Record, [], office));
        Assert.Equal("pho-chu-tich", DataRequests.AnsweredBy(denunciation, [], office));
        // Words without a code may tell of a denunciation of the same chat.
        Assert.Equal("chu-tich", DataRequests.AnsweredBy(null, [denunciation with { AccusedIds = ["chanh-van-phong"] }], office));
        Assert.Null(DataRequests.AnsweredBy(null, [denunciation with { AccusedIds = ["chu-tich-tinh"] }], office));
        Assert.True(DataRequests.MayAct("tiep-nhan", null, office, "chanh-van-phong", Deputies.None));
        Assert.False(DataRequests.MayAct("tiep-nhan", null, office, "truong-van-hoa", Deputies.None));
        Assert.False(DataRequests.MayAct("pho-chu-tich", denunciation with { AccusedIds = ["chu-tich"] }, office, "chu-tich", Deputies.None));
    }

    [Fact]
    public void ADeputy_ActsForWhoIsAway_UnlessBarredFromTheCase()
    {
        var office = SampleOffices.Ward;
        var denunciation = Sample.Done(CaseDecisions.File(Sample.Denunciation, Sample.At("2026-12-01 20:14"), Sample.Code)).After.Record;
        var away = new Deputies(new Dictionary<string, string> { ["pho-chu-tich"] = "truong-van-hoa", ["chanh-van-phong"] = "ha-tang-do-thi" });

        Assert.True(DataRequests.MayAct("pho-chu-tich", denunciation, office, "truong-van-hoa", away));
        Assert.Equal("truong-van-hoa", DataRequests.InPlaceOf("pho-chu-tich", denunciation, office, away));
        // A superior of who answers is away too: their deputy stands above as they do.
        Assert.True(DataRequests.MayAct("tiep-nhan", null, office, "ha-tang-do-thi", away));
        var accused = denunciation with { AccusedIds = ["truong-van-hoa"] };
        Assert.False(DataRequests.MayAct("pho-chu-tich", accused, office, "truong-van-hoa", away));
        Assert.Equal("pho-chu-tich", DataRequests.InPlaceOf("pho-chu-tich", accused, office, away));
        Assert.Equal("tiep-nhan", DataRequests.InPlaceOf("tiep-nhan", null, office, away));
    }

    private static DataRequest Delete(string at) => DataRequests.Ask("r", DataRequest.Delete, "Xin xóa.", null, "chat", Sample.At(at));
}
