using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using CitizenBot.Conversation.Activities;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>One open WebSocket: tells what is new in a conversation until either side goes.</summary>
/// <remarks>
/// It asks for state ("what comes after number n?") and never carries an event, so a wake-up that got lost costs at most one
/// keep-alive. The first frame is sent even when it is empty: our page learns from it that there is no history.
/// </remarks>
internal sealed class ConversationStream(
    WebSocket socket, string conversation, bool acknowledges, IDirectLineBackend backend, DirectLineOptions options, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan RetryAfterOutage = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _sent;
    private bool _greeted;

    /// <param name="watermark">Null: the reader wants everything again, with secrets masked.</param>
    public async Task Run(long? watermark, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var subscription = backend.Subscribe(conversation, () => _wake.Writer.TryWrite(true));
        var listening = Listen(ended);
        try
        {
            await Tell(watermark, ended.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or IOException)
        {
            // The page was closed, or the host stops: both are how streams end.
        }
        await Close();
        await ended.CancelAsync();
        await listening;
    }

    private async Task Tell(long? watermark, CancellationToken ended)
    {
        _sent = watermark ?? 0;
        var replay = watermark is null;
        var typing = false;
        while (true)
        {
            var before = _sent;
            var reached = await Drain(replay, ended);
            replay &= !reached;
            // Woken for nothing new: the conversation may have been erased, and a screen must not wait for the keep-alive to learn it.
            if (reached && _sent == before && await Over(ended)) return;
            typing = reached && backend.IsTyping(conversation);
            if (typing) await Send(TypingFrame(), ended);

            var pause = !reached ? RetryAfterOutage : typing ? options.TypingEvery : options.KeepAlive;
            if (await Woken(pause, ended) || typing) continue;
            if (await Over(ended)) return;
            await Send("", ended);
        }
    }

    /// <returns>False when the log could not be read just now.</returns>
    private async Task<bool> Drain(bool replay, CancellationToken ended)
    {
        try
        {
            while (true)
            {
                var page = await backend.Read(conversation, _sent, replay, ended);
                if (page.Activities.Count == 0 && _greeted) return true;
                await Send(Watermark.Frame(page), ended);
                _greeted = true;
                _sent = page.Watermark;
                if (page.Activities.Count == 0) return true;
                if (!acknowledges) await backend.Delivered(conversation, _sent, ended);
            }
        }
        catch (Exception outage) when (outage is not (OperationCanceledException or WebSocketException or IOException))
        {
            log.LogWarning(outage, "A stream waits because the log could not be read; is the database reachable?");
            return false;
        }
    }

    private async Task<bool> Woken(TimeSpan pause, CancellationToken ended)
    {
        using var timer = new CancellationTokenSource(pause, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ended, timer.Token);
        try
        {
            return await _wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> Over(CancellationToken ended)
    {
        try
        {
            if (!await backend.Exists(conversation, ended)) return true;
            return await backend.SignedInUntil(conversation, ended) is { } until && until <= time.GetUtcNow().UtcDateTime;
        }
        catch (Exception outage) when (outage is not OperationCanceledException)
        {
            log.LogWarning(outage, "It could not be checked whether a stream is still wanted; is the database reachable?");
            return false;
        }
    }

    private async Task Send(string frame, CancellationToken ended)
    {
        using var timer = new CancellationTokenSource(SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ended, timer.Token);
        await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, either.Token);
    }

    private string TypingFrame()
    {
        var typing = WireLog.Stamp(
            new Activity { Type = ActivityTypes.Typing, From = new ChannelAccount("bot", Role: "bot") }, conversation, _sent, time.GetUtcNow().UtcDateTime, last: null);
        return Watermark.Frame(new LogPage([ActivityJson.Write(typing with { Id = TokenSigner.NewId() })], _sent));
    }

    /// <summary>Clients send empty frames to keep the line open; our own page says how far it has read.</summary>
    private async Task Listen(CancellationTokenSource ended)
    {
        var buffer = new byte[1024];
        try
        {
            while (!ended.IsCancellationRequested)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), ended.Token);
                if (frame.MessageType == WebSocketMessageType.Close) break;
                if (frame is { MessageType: WebSocketMessageType.Text, EndOfMessage: true, Count: > 2 } && Acknowledged(buffer.AsSpan(0, frame.Count)) is { } read)
                    await backend.Delivered(conversation, Math.Min(read, Volatile.Read(ref _sent)), ended.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or IOException)
        {
            // Same ends as above.
        }
        catch (Exception outage)
        {
            log.LogWarning(outage, "It was not recorded how far a web conversation was read; the page tells it again when it comes back.");
        }
        await ended.CancelAsync();
    }

    private static long? Acknowledged(ReadOnlySpan<byte> frame)
    {
        try
        {
            var reader = new Utf8JsonReader(frame);
            return Watermark.Parse(JsonElement.ParseValue(ref reader) is { ValueKind: JsonValueKind.Object } said ? ((JsonElement?)said).TextAt("watermark") : null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task Close()
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        try
        {
            using var timer = new CancellationTokenSource(TimeSpan.FromSeconds(1), time);
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, timer.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // It is gone already.
        }
    }
}
