using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>What people do reaches the bot by polls or by pushes, in the order and as often as from the real server.</summary>
public sealed class BotApiUpdateTests : BotApiTest
{
    [Fact]
    public async Task Poll_HoldsUntilSomethingComes()
    {
        var poll = Poll(timeout: 25);
        await Server.Until(() => Server.IsPolled);
        Assert.False(poll.IsCompleted);

        Server.Private(42, "An").Say("xin chào");
        var update = Assert.Single(await poll);

        Assert.Equal(("xin chào", 42), (update.Message!.Text, update.Message.From!.Id));
        Assert.Empty(await Poll(update.Id + 1));
        Assert.Empty(Server.Pending);
    }

    [Fact]
    public async Task Poll_WhenNothingComes_IsEmptyAfterItsTime()
    {
        var poll = Poll(timeout: 25);
        await Server.Until(() => Server.IsPolled);
        Time.Advance(TimeSpan.FromSeconds(25));

        Assert.Empty(await poll);
    }

    [Fact]
    public async Task SecondPoller_SendsTheFirstAway()
    {
        var first = Poll(timeout: 25);
        await Server.Until(() => Server.IsPolled);
        var second = Poll(timeout: 25);

        var refused = await Refused(() => first);
        Server.Private(42, "An").Say("xin chào");

        Assert.Equal((409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"), (refused.ErrorCode, refused.Message));
        Assert.Single(await second);
    }

    [Fact]
    public async Task AllowedUpdates_Stay_UntilAskedOtherwise()
    {
        var an = Known();
        await Bot.GetUpdates(allowedUpdates: [UpdateType.Message], cancellationToken: Stop);
        var said = an.Say("một");

        var edit = an.Edit(said.MessageId, "hai");
        var updates = await Poll(said.UpdateId);

        Assert.Equal(0, edit.UpdateId);
        Assert.Equal(said.UpdateId, Assert.Single(updates).Id);
    }

    [Fact]
    public async Task Webhook_GetsTheSecret_AndPollingIsOver()
    {
        await using var hook = await WebhookStub.Open();
        await Bot.SetWebhook(hook.Address, secretToken: "Gi-4_x", allowedUpdates: [UpdateType.Message, UpdateType.CallbackQuery], cancellationToken: Stop);

        Server.Private(42, "An").Say("xin chào");
        await Server.Until(() => Server.Pending.Count == 0);
        var conflict = await Refused(() => Poll());
        var soon = await Refused(() => Bot.SetWebhook(hook.Address + "2", cancellationToken: Stop));
        var secret = await Refused(() => Bot.SetWebhook(hook.Address, secretToken: "a b", cancellationToken: Stop));
        var info = await Bot.GetWebhookInfo(Stop);
        await Bot.DeleteWebhook(cancellationToken: Stop);

        Assert.Equal(("xin chào", "Gi-4_x"), (Assert.Single(hook.Got).Message!.Text, Assert.Single(hook.Secrets)));
        Assert.StartsWith("Conflict: can't use getUpdates method while webhook is active", conflict.Message, StringComparison.Ordinal);
        Assert.Equal((429, 1), (soon.ErrorCode, soon.Parameters!.RetryAfter));
        Assert.Equal("Bad Request: secret token contains unallowed characters", secret.Message);
        Assert.Equal((hook.Address, 0, 40), (info.Url, info.PendingUpdateCount, info.MaxConnections));
        Assert.Empty(await Poll());
    }

    [Fact]
    public async Task FailedPush_IsRepeated_AndHoldsUpItsChatOnly()
    {
        await using var hook = await WebhookStub.Open();
        await Bot.SetWebhook(hook.Address, cancellationToken: Stop);
        hook.Answers.Enqueue(500);
        hook.Answers.Enqueue(500);

        var (an, binh) = (Server.Private(42, "An"), Server.Private(43, "Bình"));
        var first = an.Say("một");
        await Server.Until(() => Server.Pushes.Count == 2);
        var second = an.Say("hai");
        var other = binh.Say("ba");
        await Server.Until(() => Server.Pushes.Count == 3);
        Assert.Equal([first.UpdateId, second.UpdateId], Server.Pending);
        // The worker may not have begun to wait when its second failure is seen.
        while (Server.Pending.Count > 0)
        {
            Time.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(5, Stop);
        }

        Assert.Equal([first.UpdateId, first.UpdateId, other.UpdateId, first.UpdateId, second.UpdateId], Server.Pushes.Select(push => push.UpdateId));
    }

    [Fact]
    public async Task HeldPolls_SeeNothing_UntilReleased()
    {
        Server.Hold();
        var an = Server.Private(42, "An");
        an.Say("một");
        an.Say("hai");

        var before = await Poll();
        Server.Release();
        var after = await Poll();

        Assert.Empty(before);
        Assert.Equal(["một", "hai"], after.Select(update => update.Message!.Text));
    }

    [Fact]
    public async Task Held_NothingGoesOut_ButByHand()
    {
        await using var hook = await WebhookStub.Open();
        await Bot.SetWebhook(hook.Address, cancellationToken: Stop);
        Server.Hold();
        hook.Answers.Enqueue(503);

        var (an, binh) = (Server.Private(42, "An"), Server.Private(43, "Bình"));
        var said = new[] { an.Say("một"), binh.Say("hai"), an.Say("ba") };
        Assert.Empty(hook.Got);

        Assert.Equal(1, await Server.Deliver());
        Assert.Equal(2, await Server.Deliver());
        Assert.Equal(0, await Server.Deliver());
        Assert.Equal([said[0], said[1], said[0], said[2]], hook.Got.Select(update => said.Single(act => act.UpdateId == update.Id)));
    }

    [Fact]
    public async Task PressAndMessage_OvertakeEachOther_MessagesOfAChatDoNot()
    {
        await using var hook = await WebhookStub.Open();
        await Bot.SetWebhook(hook.Address, cancellationToken: Stop);
        Server.Hold();
        var an = Known();
        await Bot.SendMessage(an.Id, "?", replyMarkup: InlineKeyboardButton.WithCallbackData("Có", "yes"), cancellationToken: Stop);
        var said = an.Say("khoan");
        var pressed = an.Press("Có");

        await Assert.ThrowsAsync<ArgumentException>(() => Server.DeliverOutOfOrder(said.UpdateId));
        await Server.DeliverOutOfOrder(Server.Pending[0]);
        var pushes = await Server.DeliverOutOfOrder(pressed.UpdateId, said.UpdateId);
        var twice = await Server.DeliverTwice(said.UpdateId, atOnce: true);

        Assert.All(pushes.Concat(twice), push => Assert.Equal(200, push.Status));
        Assert.Equal([null, "yes", null, null, null], hook.Got.Select(update => update.CallbackQuery?.Data));
        Assert.Equal(3, hook.Got.Count(update => update.Id == said.UpdateId));
    }

    [Fact]
    public async Task Press_IsAnsweredInTime_OrNeverAgain()
    {
        var an = Known();
        await Bot.SendMessage(an.Id, "?", replyMarkup: InlineKeyboardButton.WithCallbackData("Có", "yes"), cancellationToken: Stop);
        var press = an.Press("Có");
        var query = (await Poll(press.UpdateId))[0].CallbackQuery!;

        await Bot.AnswerCallbackQuery(query.Id, "Đã ghi", showAlert: true, cancellationToken: Stop);
        var longer = await Refused(() => Bot.AnswerCallbackQuery(query.Id, new string('đ', 201), cancellationToken: Stop));
        Time.Advance(TimeSpan.FromSeconds(16));
        var late = await Refused(() => Bot.AnswerCallbackQuery(query.Id, cancellationToken: Stop));

        Assert.Equal(("yes", 42, "?"), (query.Data, query.From.Id, query.Message!.Text));
        Assert.Equal(new CallbackAnswer(press.CallbackId!, "Đã ghi", true), Assert.Single(an.Answers));
        Assert.Equal("Bad Request: MESSAGE_TOO_LONG", longer.Message);
        Assert.Equal("Bad Request: query is too old and response timeout expired or query ID is invalid", late.Message);
    }
}
