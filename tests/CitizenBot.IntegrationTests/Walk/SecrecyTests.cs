using System.Text.RegularExpressions;
using CitizenBot.IntegrationTests.Browser;
using CitizenBot.Storage;
using static Microsoft.Playwright.Assertions;

namespace CitizenBot.IntegrationTests.Walk;

/// <summary>A denunciation before the real host: what stays on a screen that others may see.</summary>
public sealed partial class SecrecyTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task ADenunciation_IsWipedFromTheScreen_ByTheButtonOfItsReceipt(int width, int height)
    {
        await using var host = await WalkHost.Start(DatabaseProvider.Sqlite);
        await using var citizen = await Visitor.Open(browser, host, "denouncer", width: width, height: height);
        await File(citizen);
        var (code, pin) = await citizen.Receipt();

        await citizen.Chat.Choices.Filter(new() { HasText = "Đóng và xóa" }).ClickAsync();
        await Expect(citizen.Chat.Page.Locator(".again")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await citizen.Look();

        var page = await citizen.Chat.Page.ContentAsync();
        Assert.All((string[])[code, pin, "Lê Văn Ví Dụ", "Trần Thị Mật"], secret => Assert.DoesNotContain(secret, page, StringComparison.Ordinal));
        await citizen.Chat.Page.ReloadAsync();
        await citizen.Hear("Ông/bà cần việc gì ạ?");
        await Expect(citizen.Chat.Page.Locator("#log .msg")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AfterAReload_NeitherNameNorPinIsShownAgain(DatabaseProvider provider)
    {
        await using var host = await WalkHost.Start(provider);
        await using var citizen = await Visitor.Open(browser, host, "masked");
        await File(citizen);
        var (code, pin) = await citizen.Receipt();
        await citizen.Say("tra cứu", "mã hồ sơ");
        await citizen.Say(code, "PIN");
        await citizen.Say(pin, "Trạng thái: đã nhận");

        await citizen.Chat.Page.ReloadAsync();
        await citizen.Hear("Trạng thái: đã nhận");
        await citizen.Look();

        var log = await citizen.Chat.Page.InnerTextAsync("#log");
        Assert.All((string[])[pin, "Trần Thị Mật", "0912345678"], secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
        Assert.Matches(Code(), log);
    }

    private static async Task File(Visitor citizen)
    {
        await citizen.Hear("Ông/bà cần việc gì ạ?");
        await citizen.Press("Nộp đơn", "Trước khi hỏi");
        await citizen.Press("Đã đọc, tiếp tục", "Ông/bà muốn gửi loại nào");
        await citizen.Press("Tố cáo", "Bước 1/8");
        await citizen.Press("Tiếp tục", "Bước 2/8");
        await citizen.Press("Ghi tên, giữ kín", "Bước 3/8");
        await citizen.Say("ông Lê Văn Ví Dụ, cán bộ địa chính", "Người này làm việc ở");
        await citizen.Press("Đúng", "Bước 4/8");
        await citizen.Say("Ông ấy đòi tôi 5 triệu đồng mới làm sổ.", "kể thêm");
        await citizen.Press("Xong", "Bước 5/8");
        await citizen.Press("Không có", "Bước 6/8");
        await citizen.Say("Trần Thị Mật", "Địa chỉ của ông/bà ở đâu?");
        await citizen.Say("khu phố 3", "lúc nào thì an toàn");
        await citizen.Say("0912345678", "Bước 7/8");
        await citizen.Press("Không", "nhận tin báo");
        await citizen.Press("Không, tôi tự tra", "Bước 8/8");
        await citizen.Press("Gửi đơn", "Mã hồ sơ");
    }

    [GeneratedRegex("KT-[0-9A-Z]{5}-[0-9A-Z]")]
    private static partial Regex Code();
}
