using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Two neighbours and one drain through the whole host, on both databases.</summary>
public sealed class MatterTests
{
    private static readonly string[] ToTheStory =
        ["[Đã đọc, tiếp tục]", "[Đúng, phản ánh]", "[Đúng, hạ tầng đô thị]", "le loi, khu pho 3", "[Đúng]", "[Xong]"];

    private static readonly string[] ToTheEnd = ["[Không có]", "[Không cần]", "[Không, tôi tự tra]"];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Joining_MakesOneMatter_AndLeavesTheRestApart(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "ha-tang-do-thi");
        var first = Talk.Receipt(await house.Page("first").Walk(Walks.Feedback));
        var page = house.Page("second");

        var offer = await page.Walk(["cống vỡ ngay trước trường học, xe té nhiều lắm", .. ToTheStory]);
        Assert.Contains("Cũng ở Khu phố 3", offer, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Code, offer, StringComparison.Ordinal);
        Assert.DoesNotContain("Mẫu", offer, StringComparison.Ordinal);
        await page.Walk(["[Cùng việc, gộp]", .. ToTheEnd]);
        var told = await page.Press("Gửi đơn");
        var second = Talk.Receipt(told);

        Assert.Contains("Gộp chung vụ việc với 1 hồ sơ khác.", told, StringComparison.Ordinal);
        var (one, other) = (await house.Store.LoadCase(first.Code, TestHouse.Stop), await house.Store.LoadCase(second.Code, TestHouse.Stop));
        Assert.NotNull(one!.Row.Matter);
        Assert.Equal(one.Row.Matter, other!.Row.Matter);
        Assert.Equal(one.Row.Matter, CaseRows.Record(one.Row).MatterId);
        Assert.NotEqual(first.Pin, second.Pin);
        Assert.NotEmpty(one.Clocks);
        Assert.NotEmpty(other.Clocks);
        Assert.DoesNotContain(first.Code, await house.Store.LoadCaseContent(second.Code, TestHouse.Stop), StringComparison.Ordinal);
        await official.News();
        var card = await official.Press("Mở hồ sơ");
        Assert.Contains("Cùng vụ việc với 1 hồ sơ khác, 2 người gửi: " + (card.Contains(second.Code + " |", StringComparison.Ordinal) ? first : second).Code, card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task CaseThatMovedOnMeanwhile_IsReadAgain_AndJoinedAllTheSame(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "ha-tang-do-thi");
        var first = Talk.Receipt(await house.Page("first").Walk(Walks.Feedback));
        var page = house.Page("second");
        await page.Walk(["cống vỡ ngay trước trường học, xe té nhiều lắm", .. ToTheStory, "[Cùng việc, gộp]", .. ToTheEnd]);
        await official.News();
        await official.Press("Đã nhận");

        Talk.Receipt(await page.Press("Gửi đơn"));

        var record = CaseRows.Record((await house.Store.LoadCase(first.Code, TestHouse.Stop))!.Row);
        Assert.NotNull(record.MatterId);
        Assert.NotNull(record.AcknowledgedAt);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Denunciation_LeavesNoFingerprint(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        await house.Page("neighbour").Walk(Walks.Feedback);
        var denouncer = house.Page("denouncer");
        await denouncer.Walk("tôi muốn tố cáo", "[Đã đọc, tiếp tục]", "[Đúng, tố cáo]", "[Tiếp tục]", "[Ghi tên, giữ kín]");
        var next = await denouncer.Walk("ông Vuxobaro, cán bộ địa chính phường", "[Đúng]", "Cống vỡ trước trường, xe té hoài, ông ấy đòi tiền.", "[Xong]");
        Assert.DoesNotContain("cùng một việc", next, StringComparison.Ordinal);
        await denouncer.Walk("[Không có]", "Nguyễn Thị Mẫu", "khu phố 5", "0987 654 321", "[Không]", "[Không, tôi tự tra]");
        var filed = Talk.Receipt(await denouncer.Press("Gửi đơn"));

        Assert.Single(await RawSql.Run(files, "SELECT case_code FROM fingerprints"));
        Assert.Empty(await RawSql.Run(files, $"SELECT case_code FROM fingerprints WHERE case_code = '{filed.Code}'"));
        Assert.Empty(await RawSql.Run(files, $"SELECT case_code FROM fingerprint_bands WHERE case_code = '{filed.Code}'"));
    }
}
