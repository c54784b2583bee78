using System.Collections.Concurrent;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Storage;

namespace CitizenBot.Host.Channels;

/// <summary>Puts the turn pipeline and the stored log behind the Direct Line endpoints.</summary>
public sealed class WebChatBackend(BotStore store, TurnPipeline turns, IFileShelf shelf, TokenSigner signer, ConversationSignals signals, TimeProvider time) : IDirectLineBackend
{
    /// <summary>How long a secret (the PIN) is read in full by a page that has lost its connection.</summary>
    private static readonly TimeSpan SecretsShown = TimeSpan.FromMinutes(15);

    private const int PageLength = 200;

    private readonly ConcurrentDictionary<string, int> busy = new();
    private readonly FileTickets tickets = new(signer, time);

    public async Task<bool> Open(string conversation, string userId, string? locale, CancellationToken cancellation)
    {
        var isNew = await store.LoadChat(WebChatChannel.Name, conversation, cancellation) is null;
        await store.OpenChat(WebChatChannel.Name, conversation, WebChatInbound.Language(locale), cancellation);
        return isNew;
    }

    public async Task<bool> Exists(string conversation, CancellationToken cancellation) =>
        await store.LoadChat(WebChatChannel.Name, conversation, cancellation) is { Forgotten: false };

    public async Task<DateTime?> SignedInUntil(string conversation, CancellationToken cancellation) =>
        await store.LoadChat(WebChatChannel.Name, conversation, cancellation) is { } chat ? SignInEnds(chat) : null;

    public Task<ReceiveResult> Receive(string conversation, string userId, Activity activity, string rawJson, CancellationToken cancellation) =>
        Take(conversation, activity, id => Task.FromResult(WebChatInbound.From(conversation, userId, id, activity, rawJson)), cancellation);

    /// <remarks>Files are shelved before the turn. When the turn is not taken they lie there under handles that nothing names, until they are sent again.</remarks>
    public async Task<ReceiveResult> Upload(
        string conversation, string userId, Activity activity, string rawJson, IReadOnlyList<UploadedFile> files, CancellationToken cancellation)
    {
        if (activity.ClientActivityId is { } known && await store.Seen(WebChatChannel.Name, conversation, known, cancellation)) return new ReceiveResult.Accepted(known);
        var chat = await store.OpenChat(WebChatChannel.Name, conversation, WebChatInbound.Language(activity.Locale), cancellation);
        return await Take(conversation, activity, async id =>
        {
            // A chat that was erased while the file was on its way keeps nothing.
            var put = chat.Forgotten ? [] : await FileIntake.Put(shelf, chat.Id, conversation, id, files, cancellation);
            return WebChatInbound.From(conversation, userId, id, activity, rawJson, put);
        }, cancellation);
    }

    /// <summary>An official whose right was taken back opens nothing any more, also by a link that is still on the screen.</summary>
    public async Task<ShelvedFile?> OpenFile(string conversation, string handle, bool original, CancellationToken cancellation) =>
        await store.LoadChat(WebChatChannel.Name, conversation, cancellation) is { Forgotten: false, RevokedAt: null }
            ? await shelf.Open(handle, original, cancellation)
            : null;

    public async Task<LogPage> Read(string conversation, long after, bool replay, CancellationToken cancellation)
    {
        if (await store.LoadChat(WebChatChannel.Name, conversation, cancellation) is not { Forgotten: false } chat)
        {
            return new LogPage([], after);
        }

        // One row more at the front: the timestamps of a conversation must rise, also across pages.
        var rows = await store.ReadLog(chat.Id, Math.Max(0, after - 1), PageLength, cancellation);
        var page = new List<string>();
        DateTime? last = null;
        var watermark = after;
        foreach (var row in rows)
        {
            var stamped = WireLog.Stamp(tickets.Linked(ActivityJson.Read(Shown(row, replay)), conversation, SignInEnds(chat)), conversation, row.Seq, row.At, last);
            last = stamped.Timestamp;
            if (row.Seq > after)
            {
                page.Add(ActivityJson.Write(stamped));
                watermark = row.Seq;
            }
        }

        return new LogPage(page, watermark);
    }

    /// <summary>What the page showed is masked from now on when the history is read again; a PIN lost on the way is not.</summary>
    public async Task Delivered(string conversation, long watermark, CancellationToken cancellation)
    {
        if (await store.LoadChat(WebChatChannel.Name, conversation, cancellation) is { Forgotten: false } chat)
        {
            await store.MarkDelivered(chat.Id, watermark, time.GetUtcNow().UtcDateTime, cancellation);
        }
    }

    public async Task Forget(string conversation, CancellationToken cancellation)
    {
        if (await store.LoadChat(WebChatChannel.Name, conversation, cancellation) is { } chat)
        {
            await store.Forget(chat.Id, cancel: cancellation);
            signals.Ring(conversation);
        }
    }

    public IDisposable Subscribe(string conversation, Action wake) => signals.Subscribe(conversation, wake);

    public bool IsTyping(string conversation) => busy.GetValueOrDefault(conversation) > 0;

    private string Shown(LogRow row, bool replay)
    {
        var wasShown = row.FirstDeliveredAt is { } shown && (replay || time.GetUtcNow().UtcDateTime - shown > SecretsShown);
        return wasShown && row.Masked is { } masked ? masked : row.Activity;
    }

    private static DateTime? SignInEnds(ChatRow chat) => chat is { Person: not null, LinkedAt: { } since } ? since + TurnPipeline.SignInLasts : null;

    private async Task<ReceiveResult> Take(string conversation, Activity activity, Func<string, Task<InboundMessage>> message, CancellationToken cancellation)
    {
        busy.AddOrUpdate(conversation, 1, static (_, count) => count + 1);
        signals.Ring(conversation);
        try
        {
            var id = activity.ClientActivityId ?? TokenSigner.NewId();
            var outcome = await turns.Take(await message(id), cancellation);
            return outcome == TurnOutcome.Unavailable ? new ReceiveResult.Unavailable() : new ReceiveResult.Accepted(id);
        }
        finally
        {
            busy.AddOrUpdate(conversation, 0, static (_, count) => Math.Max(0, count - 1));
            busy.TryRemove(KeyValuePair.Create(conversation, 0));
            signals.Ring(conversation);
        }
    }
}
