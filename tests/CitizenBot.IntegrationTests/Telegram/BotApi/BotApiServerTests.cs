using System.Net;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>The fake answers the real client library as the real server does.</summary>
public sealed class BotApiServerTests : BotApiTest
{
    [Fact]
    public async Task GetMe_NamesTheBot()
    {
        var me = await Bot.GetMe(Stop);

        Assert.Equal((Server.BotId, Server.Username, true), (me.Id, me.Username, me.IsBot));
    }

    [Fact]
    public async Task WrongToken_IsUnauthorized()
    {
        var refused = await Assert.ThrowsAsync<ApiRequestException>(() => Client("1:another").GetMe(Stop));

        Assert.Equal((401, "Unauthorized"), (refused.ErrorCode, refused.Message));
    }

    [Fact]
    public async Task UnknownMethod_IsNotFound()
    {
        using var answer = await Http.GetAsync(new Uri(Server.BaseAddress, $"/bot{Server.Token}/sendPigeon"), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("""{"ok":false,"error_code":404,"description":"Not Found"}""", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task SentMessage_StandsInTheChat_WithItsButtons()
    {
        var an = Known();
        InlineKeyboardMarkup buttons = new([[InlineKeyboardButton.WithCallbackData("Nộp đơn", "f:1")], [InlineKeyboardButton.WithUrl("Xem", "https://example.org")]]);

        var sent = await Bot.SendMessage(an.Id, "<b>Chào</b> bà &lt;An&gt;", ParseMode.Html, replyMarkup: buttons, cancellationToken: Stop);

        var shown = an.Chat.Newest;
        Assert.Equal(("Chào bà <An>", "<b>Chào</b> bà &lt;An&gt;", sent.Id), (shown.Text, shown.Html, shown.Id));
        Assert.Equal([new ShownButton("Nộp đơn", "f:1", null), new ShownButton("Xem", null, "https://example.org")], shown.Buttons);
        Assert.Equal((MessageEntityType.Bold, 0, 4), (sent.Entities![0].Type, sent.Entities[0].Offset, sent.Entities[0].Length));
        Assert.Equal(Time.GetUtcNow().UtcDateTime, sent.Date);
    }

    [Theory]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("Đất <div>", "Unsupported start tag \"div\" at byte offset 7")]
    [InlineData("5<6", "Unclosed start tag at byte offset 1")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    public async Task FaultyHtml_IsRefusedWhole(string html, string why)
    {
        var an = Known();

        var refused = await Refused(() => Bot.SendMessage(an.Id, html, ParseMode.Html, cancellationToken: Stop));

        Assert.Equal((400, $"Bad Request: can't parse entities: {why}"), (refused.ErrorCode, refused.Message));
        Assert.Empty(an.Chat.FromBot);
        Assert.Equal(refused.Message, Server.Calls[^1].Refused);
    }

    [Fact]
    public async Task Text_CountsInCodePoints_AfterParsing()
    {
        var an = Known();
        var longest = $"<b>{string.Concat(Enumerable.Repeat("🏠", 4096))}</b>";

        await Bot.SendMessage(an.Id, longest, ParseMode.Html, cancellationToken: Stop);
        var longer = await Refused(() => Bot.SendMessage(an.Id, longest + "a", ParseMode.Html, cancellationToken: Stop));
        var empty = await Refused(() => Bot.SendMessage(an.Id, "<b></b>", ParseMode.Html, cancellationToken: Stop));

        Assert.Equal("Bad Request: message is too long", longer.Message);
        Assert.Equal("Bad Request: message text is empty", empty.Message);
    }

    [Theory]
    [InlineData("đđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđ", null)]
    [InlineData("đđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđ1", "Bad Request: BUTTON_DATA_INVALID")]
    public async Task CallbackData_HasSixtyFourBytes(string data, string? refusal)
    {
        var an = Known();
        InlineKeyboardMarkup buttons = InlineKeyboardButton.WithCallbackData("Chọn", data);

        var refused = await Record.ExceptionAsync(() => Bot.SendMessage(an.Id, "?", replyMarkup: buttons, cancellationToken: Stop));

        Assert.Equal(refusal, refused?.Message);
    }

    [Fact]
    public async Task TooManyButtons_AreRefused()
    {
        var an = Known();
        InlineKeyboardMarkup buttons = new(Enumerable.Range(0, 101).Select(number => new[] { InlineKeyboardButton.WithCallbackData($"{number}", "x") }));

        var refused = await Refused(() => Bot.SendMessage(an.Id, "?", replyMarkup: buttons, cancellationToken: Stop));

        Assert.Equal("Bad Request: reply markup is too long", refused.Message);
    }

    [Fact]
    public async Task FormBody_IsTheSameAsJson()
    {
        var an = Known();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = "42", ["text"] = "Chào bà", ["reply_markup"] = """{"inline_keyboard":[[{"text":"Có","callback_data":"yes"}]]}""",
        });

        using var answer = await Http.PostAsync(new Uri(Server.BaseAddress, $"/bot{Server.Token}/sendmessage"), form, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("Chào bà", "yes"), (an.Chat.Newest.Text, an.Chat.Newest.Buttons.Single().CallbackData));
        Assert.Equal("42", Server.Calls[^1]["chat_id"]);
    }
}
