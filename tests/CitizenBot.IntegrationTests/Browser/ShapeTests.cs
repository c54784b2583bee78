using System.Net;
using CitizenBot.IntegrationTests.DirectLine;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenBot.IntegrationTests.Browser;

/// <summary>The page for eyes, ears, keyboards and small screens; its weight and its walls.</summary>
public sealed class ShapeTests(BrowserFixture browser)
{
    /// <remarks>Three seconds on a slow telephone line, once; it was 40 kB before the page could send and show files.</remarks>
    [Fact]
    public async Task Page_WeighsAtMostFortyEightKilobytes_AndIsSentWithItsWalls()
    {
        await using var server = await ChatServer.Start();
        using var http = server.Client();
        var weight = 0;
        foreach (var file in (string[])["/", "/webchat/app.css", "/webchat/app.js"])
        {
            var answer = await http.GetAsync(file, TestContext.Current.CancellationToken);
            weight += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            using var again = new HttpRequestMessage(HttpMethod.Get, file);
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.InRange(weight, 1, 48_000);
    }

    [Fact]
    public async Task AHostHeaderThatIsNoHost_StaysOutOfThePolicy()
    {
        await using var server = await ChatServer.Start();
        using var http = server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Host", "a;script-src *");

        var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("script-src *", answer.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWholeVisit_AsksNoOtherHost_AndBreaksNoRuleOfThePolicy()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        await chat.Press("Nộp đơn");
        await chat.Hear("Tôi đã nghe");
        server.Backend.Tell(SampleChat.Receipt);
        await chat.Hear("Mã hồ sơ");
        await chat.Page.ReloadAsync();
        await chat.Hear("Mã hồ sơ");
        await chat.Page.ClickAsync("#leave");
        await chat.Page.ClickAsync("#ask-yes");
        await Expect(chat.Page.Locator(".again")).ToBeVisibleAsync();

        Assert.Empty(chat.Outside);
        Assert.Empty(chat.Complaints);
    }

    /// <summary>360 pixels; and 1280 by 800 at 200 %, which leaves 640 by 400.</summary>
    [Theory]
    [InlineData(360, 640)]
    [InlineData(640, 400)]
    [InlineData(320, 480)]
    public async Task SmallWindows_ScrollOnlyDown_AndEveryTargetIsLargeEnough(int width, int height)
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server, width: width, height: height);
        await chat.Hear("cần việc gì");
        server.Backend.Tell(SampleChat.Notice);
        server.Backend.Tell(SampleChat.Receipt);
        await chat.Hear("Mã hồ sơ");
        await chat.Say("một-từ-rất-dài-không-có-chỗ-ngắt/" + new string('x', 200));
        await chat.Hear("Tôi đã nghe");

        Assert.False(await chat.ScrollsSideways());
        foreach (var button in await chat.Page.Locator("button:visible, textarea").AllAsync())
        {
            var box = (await button.BoundingBoxAsync())!;
            Assert.True(box.Width >= 44 && box.Height >= 44, $"{await button.InnerTextAsync()} is {box.Width} x {box.Height}.");
            Assert.True(box.X >= 0 && box.X + box.Width <= width);
        }
    }

    [Fact]
    public async Task TextTwiceAsLarge_StillFits()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server, width: 360, height: 740);
        await chat.Hear("cần việc gì");
        server.Backend.Tell(SampleChat.Receipt);
        await chat.Hear("Mã hồ sơ");

        await chat.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

        Assert.False(await chat.ScrollsSideways());
    }

    [Fact]
    public async Task ForTheEar_OnlyNewsOfTheBotIsAnnounced_WithItsChoicesLast()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        var log = chat.Page.GetByRole(AriaRole.Log);

        Assert.Equal("polite", await log.GetAttributeAsync("aria-live"));
        Assert.Null(await chat.Bot.GetAttributeAsync("aria-live"));
        Assert.EndsWith("Chọn một trong 3: Nộp đơn, Tra cứu bằng mã, Gặp cán bộ.", await chat.Bot.TextContentAsync(), StringComparison.Ordinal);
        await Expect(chat.Page.GetByRole(AriaRole.List, new() { Name = "Chọn một trong 3" })).ToBeVisibleAsync();
        await chat.Say("một");
        await chat.Hear("Tôi đã nghe");
        Assert.Equal("off", await chat.User.GetAttributeAsync("aria-live"));
        Assert.Equal("true", await chat.Page.GetAttributeAsync("#typing", "aria-hidden"));
    }

    [Fact]
    public async Task ForTheEar_CodesAndPinsAreSpelt()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        server.Backend.Tell(SampleChat.Receipt);
        await chat.Hear("Mã hồ sơ");

        await Expect(chat.Page.GetByRole(AriaRole.Img, new() { Name = "K T, 7 M 4 X P, 3" })).ToHaveTextAsync("KT-7M4XP-3");
        await Expect(chat.Page.GetByRole(AriaRole.Img, new() { Name = "4 8 2, 9 1 5" })).ToHaveTextAsync("482 915");
        await Expect(chat.Page.Locator(".receipt .key")).ToHaveTextAsync(["Đã nhận. Mã hồ sơ: KT-7M4XP-3", "PIN (số bí mật): 482 915"]);
    }

    [Fact]
    public async Task ByKeyboard_TheChoicesFollowTheTextBox_AndAnsweredOnesAreNoStopAnyMore()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        await chat.Text.FocusAsync();

        await chat.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Nộp đơn", await chat.Focused());
        await chat.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Tra cứu bằng mã", await chat.Focused());
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.Hear("Tôi đã nghe: Tra cứu bằng mã");

        Assert.Equal("text", await chat.Focused());
        Assert.Equal(0, await chat.Page.Locator("#log button, #choices button").CountAsync());
    }

    [Fact]
    public async Task OnAPhone_APressDoesNotPushUpTheKeyboard()
    {
        await using var server = await TalkingTests.Server();
        var page = await browser.Phone();
        await page.GotoAsync(server.Address);
        await page.Locator("#choices button").First.TapAsync();
        await page.Locator("#log .chosen").WaitForAsync();

        Assert.NotEqual("text", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }
}
