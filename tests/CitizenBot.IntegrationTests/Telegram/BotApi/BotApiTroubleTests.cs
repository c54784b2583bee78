using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>Refusals and faults, as the real client library tells them apart.</summary>
public sealed class BotApiTroubleTests : BotApiTest
{
    [Fact]
    public async Task Stranger_IsNotFound_AndWhoWasOnlyMetInAGroupCannotBeWrittenTo()
    {
        var (stranger, member) = (Server.Private(1, "Lạ"), Server.Private(2, "Quen"));
        Server.Group(-500, "Tổ dân phố").Member(2, "Quen").Say("/start");

        var unknown = await Refused(() => Send(stranger.Id));
        var met = await Refused(() => Send(member.Id));
        member.Start();
        await Send(member.Id);

        Assert.Equal((400, "Bad Request: chat not found"), (unknown.ErrorCode, unknown.Message));
        Assert.Equal((403, "Forbidden: bot can't initiate conversation with a user"), (met.ErrorCode, met.Message));
        Assert.Single(member.Chat.FromBot);
    }

    [Fact]
    public async Task Blocked_IsForbidden_UntilUnblocked()
    {
        var an = Known();

        var block = an.Block();
        var blocked = await Refused(() => Send(an.Id));
        an.Unblock();
        await Send(an.Id);
        an.Deactivate();
        var gone = await Refused(() => Send(an.Id));
        var update = (await Poll(block.UpdateId))[0].MyChatMember!;

        Assert.Equal((403, "Forbidden: bot was blocked by the user"), (blocked.ErrorCode, blocked.Message));
        Assert.Equal((403, "Forbidden: user is deactivated"), (gone.ErrorCode, gone.Message));
        Assert.Equal((ChatMemberStatus.Member, ChatMemberStatus.Kicked), (update.OldChatMember.Status, update.NewChatMember.Status));
        Assert.Equal(42, update.From.Id);
    }

    [Fact]
    public async Task UpgradedGroup_NamesTheSupergroup()
    {
        var group = Server.Group(-500, "Tổ dân phố");
        group.Promote();

        var grown = group.MigrateToSupergroup(-1001234567890);
        var refused = await Refused(() => Send(group.Id));
        await Send(grown.Id);
        grown.Kick();
        var kicked = await Refused(() => Send(grown.Id));
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
    public async Task TooManyRequests_NamesTheSeconds_OnceAndForItsMethodOnly()
    {
        var an = Known();
        Server.Next(Fault.TooManyRequests(7), "sendMessage");

        await Bot.GetMe(Stop);
        var refused = await Refused(() => Send(an.Id));
        await Send(an.Id);

        Assert.Equal((429, 7, "Too Many Requests: retry after 7"), (refused.ErrorCode, refused.Parameters!.RetryAfter, refused.Message));
        Assert.Single(an.Chat.FromBot);
        Assert.Equal(["getMe", "sendMessage", "sendMessage"], Server.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task FloodLimit_OfAGroup_IsTwentyInAMinute()
    {
        Server.Limits = new FloodLimits(Time);
        var group = Server.Group(-500, "Tổ dân phố");
        for (var sent = 0; sent < 20; sent++)
        {
            await Send(group.Id);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        var refused = await Refused(() => Send(group.Id));
        Time.Advance(TimeSpan.FromSeconds(40));
        await Send(group.Id);

        Assert.Equal((429, 40), (refused.ErrorCode, refused.Parameters!.RetryAfter));
        Assert.Equal(21, group.Chat.FromBot.Count);
    }

    [Fact]
    public async Task HtmlFromTheGateway_IsNoRefusal()
    {
        var an = Known();
        Server.Next(Fault.HtmlBadGateway);

        var broken = await Assert.ThrowsAsync<RequestException>(() => Send(an.Id));

        Assert.Equal(502, (int)broken.HttpStatusCode!);
        Assert.Empty(an.Chat.FromBot);
    }

    [Fact]
    public async Task ServerError_IsARefusalWithABody()
    {
        Server.Next(Fault.ServerError());

        Assert.Equal(500, (await Refused(() => Bot.GetMe(Stop))).ErrorCode);
    }

    [Fact]
    public async Task HangUpAndLostAnswer_LookTheSame()
    {
        var an = Known();
        Server.Next(Fault.HangUp);
        Server.Next(Fault.PerformedButAnswerLost);

        var refused = await Assert.ThrowsAsync<RequestException>(() => Send(an.Id));
        var afterHangUp = an.Chat.FromBot.Count;
        var lost = await Assert.ThrowsAsync<RequestException>(() => Send(an.Id));

        Assert.Equal((null, null), (refused.HttpStatusCode, lost.HttpStatusCode));
        Assert.Equal((0, 1), (afterHangUp, an.Chat.FromBot.Count));
        Assert.Equal(["HangUp", "PerformedButAnswerLost"], Server.Calls.Select(call => call.Fault));
    }

    [Fact]
    public async Task Hang_LastsUntilTheClientGivesUp()
    {
        var an = Known();
        Server.Next(Fault.Hang);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var sending = Bot.SendMessage(an.Id, "một", cancellationToken: patience.Token);
        await Server.Until(() => Server.Calls.Count == 1);
        Assert.False(sending.IsCompleted);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Empty(an.Chat.FromBot);
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

    private Task<Message> Send(long chat) => Bot.SendMessage(chat, "xin chào", cancellationToken: Stop);
}
