using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

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
    public async Task FloodLimit_OfAPerson_IsOneASecondAfterABurst()
    {
        Server.Limits = new FloodLimits(Time) { Burst = 2 };
        var an = Known();
        await Send(an.Id);
        await Send(an.Id);

        var refused = await Refused(() => Send(an.Id));
        Time.Advance(TimeSpan.FromSeconds(refused.Parameters!.RetryAfter!.Value));
        await Send(an.Id);

        Assert.Equal(429, refused.ErrorCode);
        Assert.Equal(3, an.Chat.FromBot.Count);
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

    private Task<Message> Send(long chat) => Bot.SendMessage(chat, "xin chào", cancellationToken: Stop);
}
