using CitizenBot.Host.Channels;
using CitizenBot.Host.Channels.Telegram;
using CitizenBot.Host.Settings;

namespace CitizenBot.Tests.Telegram;

/// <summary>Words and buttons in the shape the Bot API takes, and settings that can work.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("Mã **KT-1** đây", "Mã <b>KT-1</b> đây")]
    [InlineData("2 ** 3", "2 ** 3")]
    [InlineData("**<b>**", "<b>&lt;b&gt;</b>")]
    [InlineData("", "")]
    public void Html_EscapesWhatPeopleTyped(string text, string html) => Assert.Equal(html, TelegramText.Html(text));

    [Fact]
    public void Rows_HoldWhatANarrowPhoneShows()
    {
        var numbers = Enumerable.Range(1, 9).Select(number => new OutgoingButton($"{number}", $"t{number}"));
        var keyboard = TelegramButtons.Inline([.. numbers, new("Đã đọc, tiếp tục", "a"), new("Xem bản đầy đủ", "b")])!;

        Assert.Equal([5, 4, 1, 1], keyboard.InlineKeyboard.Select(row => row.Count()));
    }

    [Fact]
    public void PositionIsAskedForByTheKeyboard_AndNothingElseNeedsIt()
    {
        Assert.Null(TelegramButtons.Sharing([new("Bỏ qua", "t")]));
        var keys = TelegramButtons.Sharing([new("Gửi vị trí", "t", "location"), new("Bỏ qua", "u")])!.Keyboard.SelectMany(row => row).ToList();

        Assert.Equal([true, false], keys.Select(key => key.RequestLocation));
    }

    public static TheoryData<string, TelegramSettings, string[]> Wrong => new()
    {
        { "off needs nothing", new TelegramSettings { BotToken = "rubbish" }, [] },
        { "no way of receiving", new TelegramSettings { Receive = "Mail" }, ["Telegram:Receive"] },
        { "polling needs a token", new TelegramSettings { Receive = "Polling", BotToken = "x" }, ["Telegram:BotToken"] },
        { "polling with a token", new TelegramSettings { Receive = "Polling", BotToken = "1:a" }, [] },
        { "a webhook needs address and secret", new TelegramSettings { Receive = "Webhook", BotToken = "1:a", WebhookUrl = "http://x/y", WebhookSecret = "a b" }, ["Telegram:WebhookUrl", "Telegram:WebhookSecret"] },
        { "a webhook by plain http", new TelegramSettings { Receive = "Webhook", BotToken = "1:a", WebhookUrl = "http://x/telegram/webhook", WebhookSecret = "a-b" }, [] },
        { "no pace", new TelegramSettings { Receive = "Polling", BotToken = "1:a", MessagesPerSecond = 0 }, ["Telegram:MessagesPerSecond"] },
        { "no server", new TelegramSettings { Receive = "Polling", BotToken = "1:a", ApiBaseUrl = "api.telegram.org" }, ["Telegram:ApiBaseUrl"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Settings_AreToldWhatIsWrong(string name, TelegramSettings settings, string[] faults)
    {
        Assert.NotEmpty(name);
        Assert.Equal(faults, TelegramSettingsCheck.Faults(settings).Select(fault => fault.Split(' ')[0]));
        Assert.DoesNotContain(TelegramSettingsCheck.Faults(settings), fault => fault.Contains("rubbish", StringComparison.Ordinal));
    }
}
