using CitizenBot.Conversation.Activities;
using CitizenBot.IntegrationTests.DirectLine;
using static Microsoft.Playwright.Assertions;

namespace CitizenBot.IntegrationTests.Browser;

/// <summary>A person and the bot in the page: typing, pressing, reading.</summary>
public sealed class TalkingTests(BrowserFixture browser)
{
    [Fact]
    public async Task Opening_PostsTheStartOnce_AndTheBotGreets()
    {
        await using var server = await Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("Ông/bà cần việc gì ạ?");

        var start = Assert.Single(server.Backend.Arrived).Activity;
        Assert.Equal((ActivityTypes.Event, "start", ""), (start.Type, start.Name, start.Value!.Value.GetString()));
        await Expect(chat.Page).ToHaveTitleAsync("Gửi và theo dõi đơn - UBND phường Kiến Tường");
    }

    [Fact]
    public async Task Saying_ShowsTheWordsAndTheAnswer_WithLineBreaksAndNoMarkup()
    {
        await using var server = await Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        await chat.Text.FillAsync("<b>một</b> **hai**");
        await chat.Text.PressAsync("Shift+Enter");
        await chat.Text.PressSequentiallyAsync("ba");
        await chat.Text.PressAsync("Enter");
        await chat.Hear("Tôi đã nghe");

        Assert.Equal("<b>một</b> **hai**\nba", server.Backend.Processed[^1].Text);
        await Expect(chat.User.Locator(".said")).ToHaveTextAsync("<b>một</b> **hai**\nba");
        Assert.Equal(0, await chat.User.Locator("b, strong").CountAsync());
        Assert.Equal("", await chat.Text.InputValueAsync());
    }

    [Fact]
    public async Task ABotMessage_ShowsBoldAndNothingElse_AndPlainTextShowsNotEvenThat()
    {
        await using var server = await Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        server.Backend.Tell(new Activity { Text = "một **hai** <img src=x onerror=alert(1)> [ba](http://x.example)" });
        server.Backend.Tell(new Activity { Text = "lời dân: **bốn**", TextFormat = "plain" });
        await chat.Hear("bốn");

        await Expect(chat.Bot.Locator("strong")).ToHaveTextAsync("hai");
        await Expect(chat.Bot.Nth(1).Locator(".said")).ToHaveTextAsync("một hai <img src=x onerror=alert(1)> [ba](http://x.example)");
        await Expect(chat.Bot.Nth(2).Locator(".said")).ToHaveTextAsync("lời dân: **bốn**");
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task Pressing_SendsWhatMicrosoftsWebChatSends_AndTheFocusStaysInTheBox()
    {
        await using var server = await Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        await chat.Press("Nộp đơn");
        await chat.Hear("Tôi đã nghe: Nộp đơn");

        var (_, pressed, raw) = server.Backend.Arrived[^1];
        Assert.Equal("Nộp đơn", pressed.Text);
        Assert.Equal("token-Nộp đơn", pressed.Value!.Value.GetProperty("t").GetString());
        Assert.Contains("\"messageBack\":{\"displayText\":\"Nộp đơn\"}", raw, StringComparison.Ordinal);
        Assert.Equal("text", await chat.Focused());
        await Expect(chat.Choices).ToHaveCountAsync(0);
        await Expect(chat.Bot.First.Locator(".chosen")).ToHaveTextAsync("✓ Nộp đơn (đã chọn)");
    }

    [Fact]
    public async Task Typing_TheWordsOfAButton_MarksItAsChosen()
    {
        await using var server = await Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        await chat.Say("Gặp cán bộ");
        await chat.Hear("Tôi đã nghe: Gặp cán bộ");

        await Expect(chat.Bot.First.Locator(".chosen")).ToHaveTextAsync("✓ Gặp cán bộ (đã chọn)");
    }

    [Fact]
    public async Task ACardsButtons_StayUsable_WhileTheQuestionKeepsItsOwn()
    {
        await using var server = await Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        server.Backend.Tell(SampleChat.Notice);
        await chat.Hear("Hồ sơ mới");
        await Expect(chat.Choices).ToHaveCountAsync(3);
        await chat.Page.Locator(".bot .options button:has-text('Đã nhận')").ClickAsync();
        await chat.Hear("Tôi đã nghe: Đã nhận");
        await chat.Page.Locator(".bot .options button:has-text('Mở hồ sơ')").ClickAsync();
        await chat.Hear("Tôi đã nghe: Mở hồ sơ");

        Assert.Equal("Mở hồ sơ", server.Backend.Processed[^1].Value!.Value.GetProperty("t").GetString());
        await Expect(chat.Page.Locator(".bot .options:not(.done) button")).ToHaveTextAsync(["Đã nhận", "Mở hồ sơ (đã chọn)"]);
    }

    [Fact]
    public async Task AMessageOverFourThousandCharacters_IsNotCutButRefusedKindly()
    {
        await using var server = await Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        await chat.Say(new string('ạ', 4001));
        await Expect(chat.Page.Locator("#hint")).ToContainTextAsync("Xin chia làm hai tin");
        Assert.Equal(4001, (await chat.Text.InputValueAsync()).Length);
        await chat.Say(new string('ạ', 4000));
        await chat.Hear("Tôi đã nghe: ạạ");

        Assert.Equal(4000, server.Backend.Processed[^1].Text!.Length);
    }

    [Fact]
    public async Task TheLanguage_FollowsTheBot_AndTheButtonTellsIt()
    {
        await using var server = await Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        await chat.Page.ClickAsync("#language");
        await Expect(chat.Page.Locator("#leave")).ToHaveTextAsync("Close and delete");
        await ChatServer.Until(() => server.Backend.Processed.Any(said => said is { Name: "language" } && said.Value!.Value.GetString() == "en"));
        server.Backend.Tell(new Activity { Text = "Chào ông/bà lần nữa.", Locale = "vi-VN" });
        await chat.Hear("lần nữa");

        await Expect(chat.Page.Locator("#leave")).ToHaveTextAsync("Đóng và xóa");
        Assert.Equal("vi", await chat.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("vi-VN", await chat.Bot.Last.GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task WhileAnAnswerIsWritten_DotsShow_AndGoWithTheAnswer()
    {
        await using var server = await Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        server.Backend.Typing = true;
        server.Backend.WakeAll();
        await Expect(chat.Page.Locator("#typing")).ToBeVisibleAsync();
        server.Backend.Typing = false;
        server.Backend.Tell(new Activity { Text = "Xong." });

        await Expect(chat.Page.Locator("#typing")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task ADemonstration_SaysSo()
    {
        await using var server = await Server();
        server.Config = server.Config with { Demo = new(new DateOnly(2027, 1, 4)) };

        await using var chat = await WebChatPage.Open(browser, server);

        await Expect(chat.Page.Locator("#banner")).ToHaveTextAsync("Bản dùng thử, dữ liệu không có thật. Hôm nay được coi là ngày 04/01/2027.");
    }

    internal static async Task<ChatServer> Server()
    {
        var server = await ChatServer.Start();
        server.Backend.Script = said => said switch
        {
            { Name: "start" } => [ScriptedBackend.Ask("Ông/bà cần việc gì ạ?", "Nộp đơn", "Tra cứu bằng mã", "Gặp cán bộ")],
            { Type: ActivityTypes.Event } => [],
            _ => [new() { Text = $"Tôi đã nghe: {said.Text}" }],
        };
        return server;
    }
}
