using CitizenBot.IntegrationTests.Browser;
using CitizenBot.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenBot.IntegrationTests.Walk;

/// <summary>The demo's planted cluster in the web chat of who leads the office: message, picture, list of codes, plan.</summary>
public sealed class HotspotTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task ThePlantedCluster_IsSeenOnThePage_AndPlannedThere(int width, int height)
    {
        await using var host = await WalkHost.Start(DatabaseProvider.Sqlite);
        await host.FillDemo();
        await using var leader = await Visitor.Open(browser, host, "hotspot", await host.Invite("chu-tich"), width, height);
        await Press("Đúng, liên kết", "Đã liên kết");

        await host.Run("hotspot-scan");
        var warning = leader.Chat.Bot.Filter(new() { HasText = "Dấu hiệu điểm nóng, đang hình thành: môi trường, Khu phố 2, Khu phố 3." });
        await Expect(warning).ToHaveCountAsync(1, new() { Timeout = 15_000 });
        var picture = warning.Locator("img");
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 1080, new() { Timeout = 15_000 });
        await picture.ScrollIntoViewIfNeededAsync();
        await leader.Look();
        var shown = await picture.EvaluateAsync<float[]>("img => { const box = img.getBoundingClientRect(), around = img.closest('.bot').getBoundingClientRect(); return [box.width, box.left - around.left, around.right - box.right, box.width * img.naturalHeight / img.naturalWidth - box.height] }");
        Assert.True(shown[0] >= Math.Min(480, 0.9 * width), $"The picture is {shown[0]} pixels wide: its letters are too small.");
        Assert.All(shown[1..3], edge => Assert.True(edge >= 0, "The picture leaves its message."));
        Assert.InRange(shown[3], -1, 1);
        await picture.EvaluateAsync("img => img.scrollIntoView({ block: 'end' })");
        await leader.Look();
        await warning.Locator("button", new() { HasTextString = "Đã nhận" }).ScrollIntoViewIfNeededAsync();
        await leader.Look();

        await warning.Locator("button", new() { HasTextString = "Danh sách mã" }).ClickAsync();
        await leader.HearAmongNotices("Mã hồ sơ của điểm nóng môi trường");
        await warning.Locator("button", new() { HasTextString = "Lập kế hoạch" }).ClickAsync();
        await leader.HearAmongNotices("Kế hoạch cho điểm nóng môi trường");
        await Press("Sửa dòng 2", "Dòng 2 cần sửa gì?");
        await Press("Đổi người làm", "Ai làm việc ở dòng 2?");
        await leader.Chat.Say("công chức hạ tầng - môi trường");
        await leader.HearAmongNotices("2. Xem thực địa: Công chức hạ tầng - môi trường");
        await Press("Giao việc", "Giao việc: Gặp, đối thoại với đại diện các hộ");
        await leader.Chat.Page.Locator("#log button", new() { HasTextString = "Mở điểm nóng" }).First.ClickAsync();
        await leader.HearAmongNotices("Kế hoạch do Chủ tịch UBND phường giao ngày");

        Assert.Empty(leader.Chat.Complaints);
        Assert.Empty(leader.Chat.Outside);

        async Task Press(string title, string answer)
        {
            await leader.Chat.Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();
            await leader.HearAmongNotices(answer);
        }
    }
}
