using CitizenBot.IntegrationTests.DirectLine;
using Microsoft.Playwright;

namespace CitizenBot.IntegrationTests.Browser;

/// <summary>The web chat as a test handles it: say something, press a button, read what stands there.</summary>
/// <remarks>Complaints of the browser (errors, breaches of the content policy) and requests to other hosts are collected.</remarks>
public sealed class WebChatPage : IAsyncDisposable
{
    private WebChatPage(IPage page, string address)
    {
        Page = page;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Complaints.Add(message.Text); };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) Outside.Add(request.Url);
        };
    }

    public IPage Page { get; }
    public List<string> Complaints { get; } = [];
    public List<string> Outside { get; } = [];

    public ILocator Bot => Page.Locator("#log .bot");
    public ILocator User => Page.Locator("#log .user");
    public ILocator Choices => Page.Locator("#choices button");
    public ILocator Text => Page.Locator("#text");
    public ILocator Status => Page.Locator("#status");

    public static Task<WebChatPage> Open(BrowserFixture browser, ChatServer server, string fragment = "", int width = 1280, int height = 800) =>
        Open(browser, server.Address, fragment, width, height);

    public static async Task<WebChatPage> Open(BrowserFixture browser, string address, string fragment = "", int width = 1280, int height = 800)
    {
        var chat = new WebChatPage(await browser.Page(width, height), address);
        await chat.Page.GotoAsync($"{address}/{fragment}");
        return chat;
    }

    /// <summary>Another tab of the same browser: same local storage, a session storage of its own.</summary>
    public Task<WebChatPage> OpenTab(ChatServer server, string fragment = "") => OpenTab(server.Address, fragment);

    public async Task<WebChatPage> OpenTab(string address, string fragment = "")
    {
        var tab = new WebChatPage(await Page.Context.NewPageAsync(), address);
        await tab.Page.GotoAsync($"{address}/{fragment}");
        return tab;
    }

    public async Task Say(string text)
    {
        await Text.FillAsync(text);
        await Text.PressAsync("Enter");
    }

    public Task Press(string title) => Page.Locator($"button:has-text('{title}')").First.ClickAsync();

    /// <summary>Waits until the bot has said this.</summary>
    public Task Hear(string text) => Bot.Filter(new() { HasText = text }).First.WaitForAsync();

    public Task<string?> Focused() => Page.EvaluateAsync<string?>("document.activeElement.id || document.activeElement.textContent");

    /// <summary>Closes the whole browser context, other tabs too: a page left open goes on looking for its server.</summary>
    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    public Task<bool> ScrollsSideways() => Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");
}
