using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>Groups, their topics and their growing up, and who is offered which commands.</summary>
public sealed class BotApiGroupTests : BotApiTest
{
    [Fact]
    public async Task UpgradedGroup_NamesTheSupergroup()
    {
        var group = Server.Group(-500, "Tổ dân phố");
        group.Promote();

        var grown = group.MigrateToSupergroup(-1001234567890);
        var refused = await Refused(() => Bot.SendMessage(group.Id, "x", cancellationToken: Stop));
        await Bot.SendMessage(grown.Id, "x", cancellationToken: Stop);
        grown.Kick();
        var kicked = await Refused(() => Bot.SendMessage(grown.Id, "x", cancellationToken: Stop));
        var updates = await Poll();

        Assert.Equal((400, "Bad Request: group chat was upgraded to a supergroup chat"), (refused.ErrorCode, refused.Message));
        Assert.Equal(-1001234567890, refused.Parameters!.MigrateToChatId);
        Assert.Equal("Forbidden: bot was kicked from the supergroup chat", kicked.Message);
        Assert.Contains(updates, update => update.Message is { MigrateToChatId: -1001234567890, Chat.Id: -500 });
        Assert.Contains(updates, update => update.Message is { MigrateFromChatId: -500, Chat.Id: -1001234567890 });
    }

    [Fact]
    public async Task Group_HearsCommandsAndReplies_AndNoPrivateKeys()
    {
        var group = Server.Supergroup(-1001234567890, "Phường", forum: true);
        var topic = group.NewTopic("Rác");
        var an = group.Member(42, "An").In(topic);
        var unheard = an.Say("chuyện riêng");
        var otherBot = an.Say("/start@other_bot");
        var heard = an.Say($"/start@{Server.Username}");
        var hidden = group.AnonymousAdmin().Say("/help");

        var updates = await Poll(heard.UpdateId);
        await Bot.SendMessage(group.Id, "Vâng", messageThreadId: topic, cancellationToken: Stop);
        var noTopic = await Refused(() => Bot.SendMessage(group.Id, "Vâng", messageThreadId: 9999, cancellationToken: Stop));
        var contact = await Refused(() => Bot.SendMessage(group.Id, "Số?", replyMarkup: new ReplyKeyboardMarkup(KeyboardButton.WithRequestContact("Gửi")), cancellationToken: Stop));

        Assert.Equal((0, 0), (unheard.UpdateId, otherBot.UpdateId));
        Assert.Equal((topic, true), (updates[0].Message!.MessageThreadId, updates[0].Message!.IsTopicMessage));
        Assert.Equal((hidden.UpdateId, 1087968824, group.Id), (updates[1].Id, updates[1].Message!.From!.Id, updates[1].Message!.SenderChat!.Id));
        Assert.Equal(topic, group.Chat.Newest.ThreadId);
        Assert.Equal("Bad Request: message thread not found", noTopic.Message);
        Assert.Equal("Bad Request: phone number can be requested in private chats only", contact.Message);
    }

    [Fact]
    public async Task Menu_IsTheOneOfTheNarrowestScopeAndTheLanguage()
    {
        var (an, john) = (Server.Private(42, "An"), Server.Private(43, "John", "en-GB"));
        await Bot.SetMyCommands([new BotCommand("help", "Help")], cancellationToken: Stop);
        await Bot.SetMyCommands([new BotCommand("help", "Trợ giúp")], languageCode: "vi", cancellationToken: Stop);
        await Bot.SetMyCommands([new BotCommand("cases", "Hồ sơ")], BotCommandScope.Chat(an.Id), cancellationToken: Stop);

        var refused = await Refused(() => Bot.SetMyCommands([new BotCommand("Help", "Help")], cancellationToken: Stop));

        Assert.Equal([("cases", "Hồ sơ")], an.Menu);
        Assert.Equal([("help", "Help")], john.Menu);
        Assert.Equal("Trợ giúp", Assert.Single(await Bot.GetMyCommands(languageCode: "vi", cancellationToken: Stop)).Description);
        Assert.Equal("Bad Request: BOT_COMMAND_INVALID", refused.Message);
    }
}
