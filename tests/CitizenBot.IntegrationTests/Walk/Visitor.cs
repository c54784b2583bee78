using System.Text.RegularExpressions;
using CitizenBot.IntegrationTests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenBot.IntegrationTests.Walk;

/// <summary>A person before the page of the real host: says or presses something and waits for the answer.</summary>
/// <remarks>
/// After every answer the page is measured: it must never scroll sideways. With <c>CITIZENBOT_TEST_SCREENSHOTS</c> naming a folder,
/// each step is also kept as a picture.
/// </remarks>
internal sealed partial class Visitor(WebChatPage chat, WalkHost host, string name, int width) : IAsyncDisposable
{
    private int _pictures;

    public WebChatPage Chat => chat;

    public static async Task<Visitor> Open(BrowserFixture browser, WalkHost host, string name, string fragment = "", int width = 1280, int height = 800) =>
        new(await WebChatPage.Open(browser, host.Address, fragment, width, height), host, name, width);

    /// <summary>Another tab of this person's browser.</summary>
    public async Task<Visitor> OpenTab(string other, string fragment = "") => new(await chat.OpenTab(host.Address, fragment), host, other, width);

    public async Task Say(string text, string answer)
    {
        await chat.Say(text);
        await Hear(answer);
    }

    /// <summary>Presses the newest button of exactly this title.</summary>
    public async Task Press(string title, string answer)
    {
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();
        await Hear(answer);
    }

    /// <summary>Waits until the newest message of the bot says this.</summary>
    public Task Hear(string answer) => Wait(() => Expect(chat.Bot.Last).ToContainTextAsync(answer, new() { Timeout = 15_000 }));

    /// <summary>Waits until some message of the bot says this: an official's chat gets notices at any moment.</summary>
    public Task HearAmongNotices(string answer) => Wait(() => Expect(chat.Bot.Filter(new() { HasText = answer }).Last).ToBeVisibleAsync(new() { Timeout = 15_000 }));

    private async Task Wait(Func<Task> heard)
    {
        try
        {
            await heard();
        }
        catch (PlaywrightException)
        {
            await Look();
            throw;
        }

        await Look();
    }

    /// <summary>Measures the page as it stands, and keeps a picture where somebody asked for one.</summary>
    public async Task Look()
    {
        Assert.False(await chat.ScrollsSideways(), $"The page scrolls sideways at {width} pixels: {await chat.Page.InnerTextAsync("#log")}");
        if (Environment.GetEnvironmentVariable("CITIZENBOT_TEST_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"walk-{name}-{width}-{++_pictures:00}.png") });
        }
    }

    /// <summary>The case's code and PIN as the newest receipt shows them.</summary>
    public async Task<(string Code, string Pin)> Receipt()
    {
        var text = await chat.Page.Locator(".receipt").Last.InnerTextAsync();
        return (CodeOf().Match(text).Value, PinOf().Match(text).Value);
    }

    public ValueTask DisposeAsync() => chat.DisposeAsync();

    [GeneratedRegex("KT-[0-9A-Z]{5}-[0-9A-Z]")]
    private static partial Regex CodeOf();

    [GeneratedRegex(@"\b\d{3} \d{3}\b")]
    private static partial Regex PinOf();
}
