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

    /// <summary>Pictures are kept only where somebody asked for them.</summary>
    private static async Task Save(IPage page, string name, int width, ColorScheme scheme)
    {
        if (Environment.GetEnvironmentVariable("CITIZENBOT_TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png") });
    }
}
