using System.Collections.Concurrent;
using System.Text.Json;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Delivery;
using CitizenBot.Petitions.Notices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>What happens to an update that made the program fail: it is kept whole, the person gets a kind word, the operator is told.</summary>
/// <remarks>
/// The update counts as received, because a channel that holds it back would hold back everything behind it. It is not
/// filed: the question stands, and <c>dead-letters replay</c> hands it in again once the fault is mended.
/// </remarks>
public sealed class TroubleDesk(BotStore store, NoticePost post, TimeProvider time, ILogger<TroubleDesk> log)
{
    /// <summary>After so many failures in a row a person is offered to start over.</summary>
    private const int TooMany = 3;

    private readonly ConcurrentDictionary<string, int> inARow = new();

    public async Task<TurnOutcome> Keep(InboundMessage message, Exception exception, CancellationToken stop)
    {
        // The text of an exception may repeat what a person typed; its type and place do not.
        var where = $"{exception.GetType().Name} {exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        log.LogError("A turn failed and is kept as a dead letter: {Where}", where);
        if (message.IsReplay)
        {
            return TurnOutcome.DeadLetter;
        }

        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            var chat = await store.OpenChat(message.Channel, message.Conversation, message.Locale, stop);
            var draft = new CommitDraft();
            var failures = inARow.AddOrUpdate(chat.Id, 1, static (_, count) => count + 1);
            draft.Reply(chat, Apology(failures), now);
            var notice = new Notice(NoticeEvent.DeadLetter, Audience.Operator, Notice.Operator, "", new Dictionary<string, string>(), NoticeClass.Alert);
            await post.Add(draft, new ToldNotice($"dead-letter:{now:yyyyMMddHH}", notice), null, now, stop);
            await store.Commit(
                draft.ToCommit(now) with
                {
                    Inbox = new InboxKey(message.Channel, message.Conversation, message.ActivityId),
                    Said = message.Echo is { } echo ? new LogWrite(chat.Id, FromBot: false, echo, message.MaskedEcho) : null,
                    DeadLetter = new DeadLetterWrite(message.Channel, message.Conversation, message.ActivityId, JsonSerializer.Serialize(message), where),
                },
                stop);
            return TurnOutcome.DeadLetter;
        }
        catch (Exception outage) when (Outage.Is(outage))
        {
            return TurnOutcome.Unavailable;
        }
    }

    /// <summary>A turn of this chat went well again.</summary>
    public void Over(string chatId) => inARow.TryRemove(chatId, out _);

    private static Message Apology(int failures) => failures < TooMany
        ? new Message { Lines = [new Line("desk.trouble")] }
        : new Message { Lines = [new Line("desk.trouble-again")], Buttons = [Offer.Of(Acts.Restart), Offer.Of(Acts.Person)] };
}
