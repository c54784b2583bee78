using System.Collections.Concurrent;
using System.Text.Json;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Storage;

namespace CitizenBot.Host.Channels;

/// <summary>Puts the turn pipeline and the stored log behind the Direct Line endpoints.</summary>
public sealed class WebChatBackend(BotStore store, TurnPipeline turns, ConversationSignals signals, TimeProvider time) : IDirectLineBackend
{
    /// <summary>How long a secret (the PIN) is read in full by a page that has lost its connection.</summary>
    private static readonly TimeSpan SecretsShown = TimeSpan.FromMinutes(15);

    private const int PageLength = 200;

    private readonly ConcurrentDictionary<string, int> busy = new();

    public async Task<bool> Open(string conversation, string userId, string? locale, CancellationToken cancellation)
    {
        var isNew = await store.LoadChat(WebChatChannel.Name, conversation, cancellation) is null;
        await store.OpenChat(WebChatChannel.Name, conversation, Language(locale), cancellation);
        return isNew;
    }

    public async Task<bool> Exists(string conversation, CancellationToken cancellation) =>
        await store.LoadChat(WebChatChannel.Name, conversation, cancellation) is { Forgotten: false };

    public async Task<DateTime?> SignedInUntil(string conversation, CancellationToken cancellation) =>
        await store.LoadChat(WebChatChannel.Name, conversation, cancellation) is { Person: not null, LinkedAt: { } since }
            ? since + TurnPipeline.SignInLasts
            : null;

    public async Task<ReceiveResult> Receive(string conversation, string userId, Activity activity, string rawJson, CancellationToken cancellation)
    {
        busy.AddOrUpdate(conversation, 1, static (_, count) => count + 1);
        signals.Ring(conversation);
        try
        {
            var id = activity.ClientActivityId ?? TokenSigner.NewId();
            var outcome = await turns.Take(Inbound(conversation, userId, id, activity, rawJson), cancellation);
            return outcome == TurnOutcome.Unavailable ? new ReceiveResult.Unavailable() : new ReceiveResult.Accepted(id);
        }
        finally
        {
            busy.AddOrUpdate(conversation, 0, static (_, count) => Math.Max(0, count - 1));
            busy.TryRemove(KeyValuePair.Create(conversation, 0));
            signals.Ring(conversation);
        }
    }

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
            var stamped = WireLog.Stamp(ActivityJson.Read(Shown(row, replay)), conversation, row.Seq, row.At, last);
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
            await store.Forget(chat.Id, cancellation);
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

    private static InboundMessage Inbound(string conversation, string userId, string id, Activity activity, string rawJson) => new()
    {
        Channel = WebChatChannel.Name,
        Conversation = conversation,
        ActivityId = id,
        Text = activity.Type == ActivityTypes.Message ? activity.Text : null,
        ButtonToken = Token(activity.Value),
        Start = activity is { Type: ActivityTypes.Event, Name: "start" } ? Words(activity.Value) : null,
        Language = activity is { Type: ActivityTypes.Event, Name: "language" } ? Words(activity.Value) : null,
        Files = RefusedFiles(activity),
        Locale = Language(activity.Locale),
        Raw = rawJson,
        Echo = WireLog.Echo(activity, userId) is { } echo ? ActivityJson.Write(echo) : null,
    };

    private static string? Token(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } pressed && pressed.TryGetProperty("t", out var token) && token.ValueKind == JsonValueKind.String
            ? token.GetString()
            : null;

    private static string Words(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static IReadOnlyList<InboundFile> RefusedFiles(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: WireLog.UploadRefused, Value: { ValueKind: JsonValueKind.Object } value } && value.TryGetProperty("files", out var files)
            ? [.. files.EnumerateArray().Select(file => new InboundFile(new ReplyFile("", file.GetString(), null, null)))]
            : [];

    /// <summary>Vietnamese unless the client plainly speaks English.</summary>
    private static string Language(string? locale) => locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "vi";
}
