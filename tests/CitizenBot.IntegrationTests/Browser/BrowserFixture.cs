using CitizenBot.IntegrationTests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace CitizenBot.IntegrationTests.Browser;

/// <summary>One headless Chromium for all browser tests; every test takes a fresh context of it.</summary>
/// <remarks>
/// The browser is Debian's (<c>CITIZENBOT_TEST_CHROMIUM</c> names it), since Playwright's own is a download. Without it the tests
/// are skipped with a reason, except on CI, where another test insists on it.
/// </remarks>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private const string Missing = "CITIZENBOT_TEST_CHROMIUM is not set: run deploy/test";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CITIZENBOT_TEST_CHROMIUM");
        if (string.IsNullOrEmpty(path)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet });
    }

    /// <summary>A new visitor's page; skips the running test when there is no browser.</summary>
    public async Task<IPage> Page(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, Missing);
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            TimezoneId = "Asia/Ho_Chi_Minh",
            Locale = "vi-VN",
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>A page on a phone: 360 pixels wide, touched with a finger.</summary>
    public async Task<IPage> Phone()
    {
        Assert.SkipWhen(_browser is null, Missing);
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
