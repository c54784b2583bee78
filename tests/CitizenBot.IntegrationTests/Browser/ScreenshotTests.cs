using CitizenBot.Conversation.Activities;
using CitizenBot.IntegrationTests.DirectLine;
using Microsoft.Playwright;

namespace CitizenBot.IntegrationTests.Browser;

/// <summary>Draws the page for people to look at, and checks what can be checked of its shape.</summary>
public sealed class ScreenshotTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    public async Task Page_WithAReceipt_FitsItsWindow(int width, int height, ColorScheme scheme)
    {
        await using var server = await ChatServer.Start();
        server.Backend.Script = said => said.Type == ActivityTypes.Event ? [SampleChat.Menu] : said.Text == "Nộp đơn" ? [SampleChat.Question] : [SampleChat.Receipt];
        var page = await browser.Page(width, height, scheme);
        await page.GotoAsync(server.Address);

        await page.ClickAsync("#choices button:has-text('Nộp đơn')");
        await page.WaitForSelectorAsync("#choices button:has-text('Loại khác')");
        await Save(page, "question", width, scheme);
        await page.FillAsync("#text", "Phường thu hồi 120 m2 đất vườn của tôi để mở hẻm, nói là đất công.\nNhà tôi có sổ từ 1998.");
        await page.PressAsync("#text", "Enter");
        await page.WaitForSelectorAsync(".receipt");
        await Save(page, "receipt", width, scheme);

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(360, 740, ColorScheme.Dark)]
    [InlineData(1280, 800, ColorScheme.Light)]
    public async Task Page_OfAnOfficialInADemonstration_FitsItsWindow(int width, int height, ColorScheme scheme)
    {
        await using var server = await TalkingTests.Server();
        server.Config = server.Config with { Demo = new(new DateOnly(2027, 1, 4)) };
        var page = await browser.Page(width, height, scheme);
        await page.GotoAsync($"{server.Address}/#start=inv-x");
        await page.WaitForSelectorAsync("#choices button");
        server.Backend.Tell(SampleChat.Notice);
        await page.ClickAsync(".bot .options button:has-text('Mở hồ sơ')");
        await page.WaitForSelectorAsync(".bot:has-text('Tôi đã nghe')");
        await server.Stop();
        await page.FillAsync("#text", "một tin khi mất mạng");
        await page.PressAsync("#text", "Enter");
        await page.WaitForSelectorAsync(".user:has-text('đang thử lại')");
        await page.WaitForSelectorAsync("#status.off");
        await Save(page, "official-offline", width, scheme);
        await server.StartAgain();
        await page.WaitForSelectorAsync(".bot:has-text('một tin khi mất mạng')");
        await page.ClickAsync("#language");
        await page.ClickAsync("#leave");
        await Save(page, "leave", width, scheme);
        await page.ClickAsync("#ask-yes");
        await page.WaitForSelectorAsync(".again");
        await Save(page, "gone", width, scheme);

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        await page.Context.CloseAsync();
    }

    /// <summary>Pictures are kept only where somebody asked for them.</summary>
    private static async Task Save(IPage page, string name, int width, ColorScheme scheme)
    {
        if (Environment.GetEnvironmentVariable("CITIZENBOT_TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png") });
    }
}
