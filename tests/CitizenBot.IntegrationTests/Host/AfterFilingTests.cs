using System.Text.Json;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>After filing, on the web page: an answer with its files lands in its case, the paper of a decision reaches the citizen, a second complaint goes on to the superior.</summary>
public sealed class AfterFilingTests
{
    private static readonly byte[] Decision = "%PDF-1.7 quyet dinh 655"u8.ToArray();

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AnAnswerWithFiles_LandsInItsCase_InOneCommit(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var citizen = house.Page("citizen");
        var filed = await citizen.FileComplaint();
        var another = await citizen.Walk(["cong vo truoc truong, xe te hoai", "[Đơn mới]", .. Walks.Feedback.Skip(1)]);
        await official.News();

        await official.Walk("[Mở hồ sơ]", "[Hỏi người dân]", "Xin gửi ảnh trang 3 của sổ đỏ.", "30/11/2026", "[Xác nhận]");
        Assert.Contains("Xin gửi ảnh trang 3", await citizen.Press("Xem"), StringComparison.Ordinal);
        await Upload(house, "u1", "", new UploadedFile("trang3.jpg", "image/jpeg", FileFetchTests.Jpeg(), 1000));
        Assert.Contains("Đã nhận 1 ảnh. Ảnh, tệp này cho hồ sơ nào ạ?", await citizen.News(), StringComparison.Ordinal);
        Assert.Contains($"Đã thêm 1 ảnh vào hồ sơ {filed.Code}", await citizen.Press($"{filed.Code}, có câu hỏi"), StringComparison.Ordinal);
        Assert.Empty(await house.Shelf.ListOfCase(filed.Code, TestHouse.Stop));
        await citizen.Say("giấy ra viện tôi nộp sau");

        Assert.Contains("Đã gửi câu trả lời cho cơ quan", await citizen.Press("Xong"), StringComparison.Ordinal);

        var stored = Assert.Single(await house.Shelf.ListOfCase(filed.Code, TestHouse.Stop));
        Assert.Equal(("trang3.jpg", "stored"), (stored.Name, stored.State));
        Assert.DoesNotContain(await house.Shelf.ListOfCase(Talk.Receipt(another).Code, TestHouse.Stop), file => file.Handle == stored.Handle);
        var acts = (await house.Store.ReadAudit(filed.Code, TestHouse.Stop)).Where(entry => entry.Actor == "citizen").ToList();
        Assert.Equal(["filed", "evidence-added", "answered"], acts.Select(entry => entry.Act));
        Assert.Equal(acts[1].At, acts[2].At);
        var sums = (await citizen.Log(replay: false))[^1].Attachments!.Single(one => one.Name == $"{filed.Code}.txt");
        Assert.Equal("text/plain", sums.ContentType);
        Assert.Contains("người dân đã trả lời", await official.News(), StringComparison.Ordinal);
        Assert.Contains("bằng chứng 1 ảnh", await official.Press("Mở hồ sơ"), StringComparison.Ordinal);
        Assert.Contains("Người dân trả lời: giấy ra viện tôi nộp sau", await official.Press("Nội dung"), StringComparison.Ordinal);
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TheDecisionsPaper_ReachesTheCitizen_AndASecondComplaintGoesOnFilledIn(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var province = await house.Official(messenger, "ban-tiep-dan-tinh");
        var citizen = house.Page("citizen");
        var filed = await citizen.FileComplaint();
        await official.News();
        await Decide(house, messenger, official);
        await citizen.News();

        Assert.Contains("Ông/bà đã nhận được văn bản này chưa ạ?", await citizen.Press("Xem"), StringComparison.Ordinal);

        var paper = (await citizen.Log(replay: false)).SelectMany(said => said.Attachments ?? []).Single(one => one.Name == "qd655.pdf");
        Assert.StartsWith("v3/directline/conversations/citizen/files/paper?t=", paper.ContentUrl, StringComparison.Ordinal);
        Assert.Equal(Decision, (await house.Web.OpenFile("citizen", "paper", original: true, TestHouse.Stop))!.Content);
        At(house, 2026, 12, 30);
        Assert.Contains("nên gửi trước thứ Sáu, 29/01/2027", await citizen.Press("Đã nhận hôm nay"), StringComparison.Ordinal);
        await citizen.Walk("[Chưa hài lòng]", "[Khiếu nại lần hai]");
        var review = await citizen.Say("Sổ đỏ ghi đủ 120 m2.");
        Assert.Contains("Nguyễn Thị Mẫu", review, StringComparison.Ordinal);
        var second = Talk.Receipt(await citizen.Press("Gửi đơn"));

        var (first, next) = ((await house.Store.LoadCase(filed.Code, TestHouse.Stop))!, (await house.Store.LoadCase(second.Code, TestHouse.Stop))!);
        var (old, goesOn) = (CaseRows.Record(first.Row), CaseRows.Record(next.Row));
        Assert.Equal((CaseStage.SecondInstance, filed.Code, new DateOnly(2026, 12, 30)), (old.Stage, old.MatterId, old.ReceivedOn));
        Assert.Equal((true, filed.Code, filed.Code, "ban-tiep-dan-tinh"), (goesOn.Second, goesOn.EarlierCode, goesOn.MatterId, goesOn.ResponsibleId));
        Assert.Equal(1, old.Rating);
        var content = JsonSerializer.Deserialize<FilePetition>((await house.Store.LoadCaseContent(second.Code, TestHouse.Stop))!)!;
        Assert.Equal(("Sổ đỏ ghi đủ 120 m2.", "655/QĐ-UBND", "412/QĐ-UBND"), (content.Disagreement, content.EarlierDecision!.Number, content.Decision!.Number));
        Assert.Null(content.Identity);
        Assert.Contains(second.Code, await province.News(), StringComparison.Ordinal);
        Assert.Contains("người dân đã đi tiếp", await official.News(), StringComparison.Ordinal);
        Assert.Contains(await house.Store.ReadAudit(filed.Code, TestHouse.Stop), entry => entry is { Actor: "citizen", Act: "identity-opened" });
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
    }

    [Fact]
    public async Task AStranger_ReachesNoPaper_AndAnswersNoCase()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var citizen = house.Page("citizen");
        var filed = await citizen.FileComplaint();
        await official.News();
        await official.Walk("[Mở hồ sơ]", "[Hỏi người dân]", "Xin gửi ảnh trang 3 của sổ đỏ.", "30/11/2026", "[Xác nhận]");
        await citizen.Press("Xem");
        var stranger = house.Chat(messenger, "stranger");
        await stranger.Start("");

        await house.Turns.Take(stranger.Update("stolen", "Trả lời", await citizen.Token("Trả lời")), TestHouse.Stop);
        var answer = await stranger.News();

        Assert.DoesNotContain(filed.Code, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(await house.Store.ReadAudit(filed.Code, TestHouse.Stop), entry => entry.Act == "answered");
    }

    [Fact]
    public async Task AResult_WhosePaperCannotBeHad_IsNotRecorded()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "ha-tang-do-thi");
        var filed = Talk.Receipt(await house.Page("citizen").Walk(Walks.Feedback));
        await official.News();
        await official.Walk("[Mở hồ sơ]", "[Ghi kết quả]", "[Đã làm xong]", "[Không có số]", "Đã thay nắp.", "Đã thay nắp cống.");
        messenger.Give("paper", []);
        await official.SendFile("paper", "anh.jpg", "image/jpeg");
        await house.Fetch();

        var answer = await official.Walk("[Xong]", "[Xác nhận]");

        Assert.Contains("chưa ghi kết quả", answer, StringComparison.Ordinal);
        Assert.Null(CaseRows.Record((await house.Store.LoadCase(filed.Code, TestHouse.Stop))!.Row).DecidedOn);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task APaper_LostAfterTheResultIsRecorded_IsToldToTheHandler_WhoSendsItAgain(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "ha-tang-do-thi");
        var citizen = house.Page("citizen");
        var filed = Talk.Receipt(await citizen.Walk(Walks.Feedback));
        await official.News();
        await official.Walk("[Mở hồ sơ]", "[Ghi kết quả]", "[Đã làm xong]", "[Không có số]", "Đã thay nắp.", "Đã thay nắp cống.");
        await official.SendFile("lost", "anh.pdf", "application/pdf");

        // Its content is still with the channel: the act is recorded, and the official is told so.
        Assert.Contains("còn đang tải về", await official.Walk("[Xong]", "[Xác nhận]"), StringComparison.Ordinal);
        await house.Fetch();
        Assert.Equal("", await official.News());
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        Assert.Contains($"Hồ sơ {filed.Code}: một tệp văn bản không tải về được", await official.News(), StringComparison.Ordinal);
        Assert.Contains("chưa đến được", await citizen.Press("Xem"), StringComparison.Ordinal);

        await official.Press("Gửi lại tệp văn bản");
        messenger.Give("again", Decision);
        await official.SendFile("again", "tra-loi.pdf", "application/pdf");
        await official.Walk("[Xong]", "[Xác nhận]");
        await house.Fetch();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        Assert.Contains($"Hồ sơ {filed.Code}: có văn bản ngày", await citizen.News(), StringComparison.Ordinal);
        var shown = await citizen.Press("Xem");
        Assert.DoesNotContain("chưa đến được", shown, StringComparison.Ordinal);
        Assert.Contains((await citizen.Log(replay: false)).SelectMany(said => said.Attachments ?? []), one => one.Name == "tra-loi.pdf");
        Assert.All(await house.Store.FollowUpsOf(filed.Code, TestHouse.Stop), row => Assert.NotEqual("papers", row.State == FollowUpState.Open ? row.Kind : ""));
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TheWindowForASecondComplaint_IsRemindedOfOnce(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var citizen = house.Page("citizen");
        var filed = await citizen.FileComplaint();
        await official.News();
        await Decide(house, messenger, official);
        await official.Walk("[Đã gửi văn bản]", "[Hôm nay]", "[Xác nhận]");
        At(house, 2026, 12, 30);
        await citizen.Walk("[Xem]", "[Đã nhận hôm nay]");

        At(house, 2027, 1, 21);
        await house.Jobs.Run("deadline-sweep", house.Time, TestHouse.Stop);
        Assert.DoesNotContain("có một hạn", await citizen.News(), StringComparison.Ordinal);
        At(house, 2027, 1, 22);
        await house.Jobs.Run("deadline-sweep", house.Time, TestHouse.Stop);
        Assert.Contains($"Hồ sơ {filed.Code}: ông/bà có một hạn, đến thứ Sáu, 29/01/2027.", await citizen.News(), StringComparison.Ordinal);
        Assert.Contains("nên gửi trước thứ Sáu, 29/01/2027", await citizen.Press("Xem"), StringComparison.Ordinal);
        At(house, 2027, 1, 28);
        await house.Jobs.Run("deadline-sweep", house.Time, TestHouse.Stop);
        Assert.DoesNotContain("có một hạn", await citizen.News(), StringComparison.Ordinal);
        Assert.DoesNotContain(await house.Store.DueClocks(house.Now.AddDays(60), 50, null, TestHouse.Stop), clock => clock.Id == $"{filed.Code}/second-complaint");
    }

    /// <summary>From the signed paper to the decision with its file, on 28/12/2026.</summary>
    private static async Task Decide(TestHouse house, ScriptedChannel messenger, MessengerTalk official)
    {
        At(house, 2026, 12, 2);
        await official.Walk("[Mở hồ sơ]", "[Ghi đơn giấy đã ký]", "[Hôm nay]", "[Xác nhận]");
        At(house, 2026, 12, 3);
        await official.Walk("[Thụ lý]", "88/TB-UBND", "[Xác nhận]");
        At(house, 2026, 12, 28);
        await official.Walk("[Ghi kết quả]", "dung mot phan", "655/QĐ-UBND", "[Hôm nay]", "Sổ ghi đủ.", "Công nhận một phần: trả lại 80 m2.");
        messenger.Give("paper", Decision);
        Assert.Contains("Đã nhận 1 tệp", await official.SendFile("paper", "qd655.pdf", "application/pdf"), StringComparison.Ordinal);
        await house.Fetch();
        Assert.Contains("1 tệp", await official.Press("Xong"), StringComparison.Ordinal);
        await official.Press("Xác nhận");
    }

    private static void At(TestHouse house, int year, int month, int day) => house.Time.SetUtcNow(new DateTimeOffset(year, month, day, 2, 0, 0, TimeSpan.Zero));

    private static async Task Upload(TestHouse house, string id, string text, params UploadedFile[] files)
    {
        var activity = new Activity { Text = text, Locale = "vi-VN", ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = id }) };
        Assert.IsType<ReceiveResult.Accepted>(await house.Web.Upload("citizen", "dl_user", activity, ActivityJson.Write(activity), files, TestHouse.Stop));
    }
}
