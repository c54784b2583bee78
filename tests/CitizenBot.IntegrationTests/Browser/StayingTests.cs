using CitizenBot.Conversation.Activities;
using CitizenBot.IntegrationTests.DirectLine;
using Microsoft.AspNetCore.Http;
using static Microsoft.Playwright.Assertions;

namespace CitizenBot.IntegrationTests.Browser;

/// <summary>What the page does when it is reloaded, cut off, closed, or opened by an invitation.</summary>
public sealed class StayingTests(BrowserFixture browser)
{
    [Fact]
    public async Task AReload_ResumesTheConversation_SilentlyAndWithSecretsMasked()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        server.Backend.Tell(ScriptedBackend.Ask("PIN: ‹482 915›. Xin chọn.", "Xem hồ sơ", "Về menu"));
        await chat.Hear("482 915");
        await ChatServer.Until(() => server.Backend.DeliveredUpTo >= 2);

        await chat.Page.ReloadAsync();
        await chat.Hear("••• •••");
        await chat.Press("Xem hồ sơ");
        await chat.Hear("Tôi đã nghe: Xem hồ sơ");

        Assert.Equal(["off", "off", null], await Task.WhenAll((await chat.Bot.AllAsync()).Select(message => message.GetAttributeAsync("aria-live"))));
        Assert.Equal(2, server.Backend.Arrived.Count);
    }

    [Fact]
    public async Task AReload_AfterTheTokenExpired_ResumesByTheTicket()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        server.Time.Advance(TimeSpan.FromDays(3));

        await chat.Page.ReloadAsync();
        await chat.Say("tôi trở lại");
        await chat.Hear("Tôi đã nghe: tôi trở lại");

        await Expect(chat.Bot).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task ARestartOfTheServer_IsSaidKindly_AndNothingTypedMeanwhileIsLost()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        await server.Stop();
        await Expect(chat.Status).ToContainTextAsync("đang nối lại");
        await chat.Say("một");
        await chat.Say("hai");
        await Expect(chat.User.First).ToContainTextAsync("chưa gửi được, đang thử lại");
        await server.StartAgain();
        await chat.Hear("Tôi đã nghe: hai");

        await Expect(chat.Status).ToContainTextAsync("sẵn sàng");
        Assert.Equal(["một", "hai"], server.Backend.Processed.Where(said => said.Type == ActivityTypes.Message).Select(said => said.Text));
        await Expect(chat.User.Locator(".said")).ToHaveTextAsync(["một", "hai"]);
    }

    [Fact]
    public async Task AFailedSend_IsRepeatedWithTheSameId()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        var bodies = new List<string>();
        chat.Page.Request += (_, request) => { if (request.Method == "POST" && request.Url.EndsWith("/activities", StringComparison.Ordinal)) bodies.Add(request.PostData!); };
        var failures = 0;
        server.Intercept = http =>
        {
            if (http.Request.Method != "POST" || failures == 2) return false;
            http.Response.StatusCode = ++failures == 1 ? 502 : 429;
            return true;
        };

        await chat.Say("một");
        await chat.Hear("Tôi đã nghe: một");

        Assert.Equal(3, bodies.Count);
        Assert.Single(bodies.Distinct());
        await Expect(chat.User).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task AMessage_WhoseAnswerWasLost_IsProcessedOnce()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        var lost = false;
        await chat.Page.RouteAsync("**/activities", async route =>
        {
            // It arrives, and the answer does not.
            if (!lost && route.Request.Method == "POST") { lost = true; await route.FetchAsync(); await route.AbortAsync(); }
            else await route.ContinueAsync();
        });

        await chat.Say("một");
        await chat.Hear("Tôi đã nghe: một");
        await chat.Say("hai");
        await chat.Hear("Tôi đã nghe: hai");

        Assert.Equal(["một", "hai"], server.Backend.Processed.Where(said => said.Type == ActivityTypes.Message).Select(said => said.Text));
        await Expect(chat.User).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task AMessageNotYetSent_SurvivesAReload()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        server.Intercept = Refuse("/activities");
        await chat.Say("một");
        await Expect(chat.User).ToContainTextAsync("đang thử lại");

        await chat.Page.ReloadAsync();
        await Expect(chat.User).ToContainTextAsync("một");
        server.Intercept = _ => false;
        await chat.Hear("Tôi đã nghe: một");

        await Expect(chat.User).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task WithoutWebSockets_ThePageAsksForNews()
    {
        await using var server = await TalkingTests.Server();
        server.Intercept = Refuse("/stream");
        await using var chat = await WebChatPage.Open(browser, server);

        await chat.Hear("cần việc gì");
        await chat.Say("một");
        await chat.Hear("Tôi đã nghe: một");

        await Expect(chat.Status).ToContainTextAsync("sẵn sàng");
    }

    [Fact]
    public async Task AConversationThatIsGone_IsFollowedByANewOne()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        server.Backend.LoseAll();

        await chat.Say("một");
        await chat.Hear("Tôi đã nghe: một");

        await Expect(chat.Page.Locator(".note")).ToContainTextAsync("Đơn đã gửi vẫn còn");
    }

    [Fact]
    public async Task AnInvitation_OpensAConversationOfItsOwn_ThatEndsWithTheTab()
    {
        await using var server = await TalkingTests.Server();
        await using var citizen = await WebChatPage.Open(browser, server);
        await citizen.Hear("cần việc gì");
        await citizen.Say("việc của dân");
        await citizen.Hear("việc của dân");

        var official = await citizen.OpenTab(server, "#start=inv-AbC_12-x");
        await official.Hear("cần việc gì");
        await official.Page.ReloadAsync();
        await official.Hear("cần việc gì");

        var starts = server.Backend.Processed.Where(said => said.Name == "start").Select(said => said.Value!.Value.GetString());
        Assert.Equal(["", "inv-AbC_12-x"], starts);
        await Expect(official.User).ToHaveCountAsync(0);
        Assert.DoesNotContain("inv-", official.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("inv-", await citizen.Page.EvaluateAsync<string>("JSON.stringify(localStorage)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALinkIntoARunningConversation_IsHandedToTheBot()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        var tab = await chat.OpenTab(server, "#start=case-KT-7M4XP-3");
        await ChatServer.Until(() => server.Backend.Processed.Count == 2);

        Assert.Equal("case-KT-7M4XP-3", server.Backend.Processed[^1].Value!.Value.GetString());
        await Expect(tab.Bot).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task CloseAndDelete_AsksFirst_ThenForgetsEverywhere()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        var other = await chat.OpenTab(server);
        await other.Hear("cần việc gì");
        await chat.Text.FillAsync("viết dở");

        await chat.Page.ClickAsync("#leave");
        Assert.Equal("Ở lại", await chat.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await chat.Page.ClickAsync("#ask-yes");
        await Expect(chat.Page.Locator(".note").First).ToContainTextAsync("Đã xóa cuộc trò chuyện");
        await Expect(other.Page.Locator(".note").First).ToContainTextAsync("Đã xóa cuộc trò chuyện");

        Assert.Equal("{}{}", await chat.Page.EvaluateAsync<string>("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"));
        await Expect(chat.Bot).ToHaveCountAsync(0);
        await Expect(other.Bot).ToHaveCountAsync(0);
        await chat.Press("Bắt đầu lại");
        await chat.Hear("cần việc gì");
        Assert.Equal(2, server.Backend.Processed.Count(said => said.Name == "start"));
    }

    [Fact]
    public async Task AnOfficialWhoseSignInIsOver_IsToldHowToComeBack()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server, "#start=inv-x");
        await chat.Hear("cần việc gì");
        server.Backend.SignInEnds = server.Time.GetUtcNow().UtcDateTime.AddHours(12);
        server.Time.Advance(TimeSpan.FromHours(12));

        await chat.Say("còn việc gì");

        await Expect(chat.Page.Locator(".note").First).ToContainTextAsync("Phiên làm việc đã hết giờ");
        await Expect(chat.Bot).ToHaveCountAsync(0);
    }

    private static Func<HttpContext, bool> Refuse(string ending) => http =>
    {
        if (!http.Request.Path.Value!.EndsWith(ending, StringComparison.Ordinal) || http.Request.Method == "GET" && ending == "/activities") return false;
        http.Response.StatusCode = 503;
        return true;
    };
}
