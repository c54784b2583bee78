using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;
using CitizenBot.Tests.Pictures;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>At the counter: an official files for a person without a telephone, and adds scans of the papers they bring.</summary>
public sealed class CounterTests
{
    private static readonly string[] Complaint =
    [
        "[Nộp giúp tại quầy]", "[Đã đọc, tiếp tục]", "[Khiếu nại]", "[Đất đai]", "kp5 duong hung vuong", "[Đúng]", "[Không rõ số]", "[Không rõ]", "20/11", "[Lần đầu]",
        "Đất nhà tôi bị thu hồi để mở hẻm.", "[Xong]", "trả lại đất", "khong co", "Nguyễn Thị Mẫu", "khu phố 5", "[Bỏ qua]", "[Bỏ qua]", "[Chỉ mình tôi]",
    ];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ACaseTakenIn_IsTheCitizens_NotTheChats_AndTheSlipHasCodeAndPin(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        var clerk = await house.Official(channel, "tiep-nhan");
        await clerk.Say("/start");
        await clerk.Walk(Complaint);
        var filed = Talk.Receipt(await clerk.Press("Gửi đơn"));

        var slip = PdfText.Read((await channel.Taken.Last(sent => sent.File is not null).File!.Open(TestHouse.Stop))!).Words;
        Assert.All((string[])["PHIẾU NHẬN ĐƠN", filed.Code, filed.Pin], part => Assert.Contains(part, slip, StringComparison.Ordinal));
        var row = (await house.Store.LoadCase(filed.Code, TestHouse.Stop))!.Row;
        Assert.Null(row.FiledByChat);
        Assert.True(CaseRows.Record(row) is { Counter: true, WantsNotices: false });
        Assert.Equal("tiep-nhan", Assert.Single(await house.Store.ReadAudit(filed.Code, TestHouse.Stop), entry => entry.Act == CaseEventKey.Filed).Actor);

        await clerk.Press("Bản in để ký");
        Assert.Contains("Nguyễn Thị Mẫu", PdfText.Read((await channel.Taken[^1].File!.Open(TestHouse.Stop))!).Words, StringComparison.Ordinal);

        // Whatever happens to the case, the clerk's chat is not told as the citizen; the citizen follows by code and PIN.
        var head = await house.Official(channel, "truong-kinh-te");
        await head.Start($"case-{filed.Code}");
        await clerk.News();
        await head.Walk("[Ghi đơn giấy đã ký]", "[Hôm nay]", "[Xác nhận]");
        Assert.Empty(await clerk.News());
        var page = house.Page("library");
        await page.Start($"case-{filed.Code}");
        Assert.Contains("đã nhận đơn giấy có chữ ký", await page.Say(filed.Pin), StringComparison.Ordinal);
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Scans_JoinTheCase_AreShownOnItsCard_AndWrittenDownUnderTheOfficial(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        var filed = await house.Page("page").FileComplaint();
        var official = await house.Official(channel, "truong-kinh-te");
        await official.Start($"case-{filed.Code}");
        await official.Walk("[Việc khác]", "[Thêm bản chụp]");
        channel.Give("scan", FileFetchTests.Jpeg());
        Assert.Equal(TurnOutcome.Done, await house.Turns.Take(
            official.Update("scan-update") with { Files = [new InboundFile(new Conversation.ReplyFile("scan-handle", null, "image/jpeg", null) { Kind = "photo" }, "scan")] }, TestHouse.Stop));
        Assert.Contains("Đã nhận 1 ảnh", await official.News(), StringComparison.Ordinal);
        await house.Fetch();

        var card = await official.Press("Xong");

        Assert.Contains("Đã thêm bản chụp", card, StringComparison.Ordinal);
        Assert.Contains("bằng chứng 1 ảnh", card, StringComparison.Ordinal);
        Assert.Equal("scan-handle", Assert.Single(await house.Shelf.ListOfCase(filed.Code, TestHouse.Stop)).Handle);
        Assert.Equal("truong-kinh-te", Assert.Single(await house.Store.ReadAudit(filed.Code, TestHouse.Stop), entry => entry.Act == CaseEventKey.ScanAdded).Actor);
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
    }

    /// <summary>What becomes of a scan is the office's business: whoever added it hears that it is lost, the citizen hears nothing.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AScan_ThatNeverArrives_IsToldToTheOfficial_NotToTheCitizen(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        var page = house.Page("page");
        var filed = await page.FileComplaint();
        var official = await house.Official(channel, "truong-kinh-te");
        await official.Start($"case-{filed.Code}");
        await official.Walk("[Việc khác]", "[Thêm bản chụp]");
        await official.SendFile("lost", "giay-to.pdf", "application/pdf");
        await page.News();

        Assert.Contains("còn đang tải về", await official.Press("Xong"), StringComparison.Ordinal);
        await house.Fetch();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);

        Assert.Contains($"Hồ sơ {filed.Code}: một bản chụp không tải về được", await official.News(), StringComparison.Ordinal);
        Assert.Equal("", await page.News());
        Assert.Contains($"Thêm bản chụp vào {filed.Code}", await official.Press("Thêm bản chụp"), StringComparison.Ordinal);
    }
}
