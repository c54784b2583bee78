using CitizenBot.Host.Channels;
using CitizenBot.Storage;

namespace CitizenBot.Host.Delivery;

/// <summary>Sends what waits in the outbox, lane by lane: in order within a chat, many chats at once.</summary>
/// <remarks>
/// At least once: a host that dies between a send and its record sends that message again. A lane is leased for longer
/// than a send may take, so two pumps never have the same chat in hand.
/// </remarks>
public sealed class OutboxPump(BotStore store, ChannelDirectory channels, Renderer renderer, ConversationSignals signals, WakeUp wakeUp, TimeProvider time, ILogger<OutboxPump> log)
    : BackgroundService
{
    private const int LanesAtOnce = 32;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);

    /// <summary>A lost ring of the bell, or a message of another host, waits no longer than this.</summary>
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(2);

    private readonly string run = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var handled = 0;
            try
            {
                handled = await Round(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The queue is in the database and stays there; the next round is the retry.
                log.LogError(exception, "A round of the outbox failed; the next one is in {Nap}", LongestNap);
            }

            if (handled == 0)
            {
                await Nap(stoppingToken);
            }
        }
    }

    /// <summary>One look at the queue: claims lanes, sends the next message of each, records what became of it.</summary>
    /// <returns>How many messages were handled; 0 when nothing was due.</returns>
    public async Task<int> Round(CancellationToken stop)
    {
        var now = Now;
        var lanes = await store.ClaimLanes(run, LanesAtOnce, now, Lease, stop);
        if (lanes.Count == 0)
        {
            return 0;
        }

        var rows = await store.ReadDue(run, lanes, now, stop);
        foreach (var lane in lanes.Except(rows.Select(row => row.Lane)))
        {
            await store.Release(run, lane, now, stop);
        }

        var results = await Task.WhenAll(rows.Select(row => SendOne(row, stop)));
        await Record(results, stop);
        return rows.Count;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task Nap(CancellationToken stop)
    {
        try
        {
            await wakeUp.Wait(LongestNap, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task<(OutboxRow Row, SendResult Result)> SendOne(OutboxRow row, CancellationToken stop)
    {
        if (channels.Find(row.Channel) is not { } channel)
        {
            return (row, new SendResult.Rejected($"no channel '{row.Channel}' in this host"));
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), timeout, SendTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            return (row, await channel.Send(renderer.Render(row, channel.Abilities, Now), timeout.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            // Perhaps it went out, perhaps not: told twice is better than not told.
            return (row, new SendResult.RetryAfter(BackOff.After(row.Attempts), exception.GetType().Name));
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Message {Row} of lane {Lane} cannot be put into words or sent", row.Id, row.Lane);
            return (row, row.Attempts < 5
                ? new SendResult.RetryAfter(BackOff.After(row.Attempts), exception.GetType().Name)
                : new SendResult.Rejected(exception.GetType().Name));
        }
    }

    private async Task Record((OutboxRow Row, SendResult Result)[] results, CancellationToken stop)
    {
        var sent = results
            .Where(result => result.Result is SendResult.Sent)
            .Select(result => (result.Row, Sent: (SendResult.Sent)result.Result))
            .ToList();
        if (sent.Count > 0)
        {
            await store.Complete(run, [.. sent.Select(done => new Delivered(done.Row.Lane, done.Row.Id, done.Sent.ExternalId, done.Sent.Log))], Now, stop);
        }

        foreach (var (row, _) in sent)
        {
            signals.Ring(row.Conversation);
        }

        foreach (var (row, result) in results)
        {
            await RecordRefusal(row, result, stop);
        }
    }

    private async Task RecordRefusal(OutboxRow row, SendResult result, CancellationToken stop)
    {
        switch (result)
        {
            case SendResult.RetryAfter later:
                log.LogWarning("Lane {Lane} waits {Wait} ({Why})", row.Lane, later.Wait, later.Why);
                await store.Refuse(run, row.Lane, row.Id, Now + later.Wait, later.Why, stop);
                break;
            case SendResult.Gone gone:
                log.LogWarning("Lane {Lane} is closed ({Why}); its notices go to the person's next chat", row.Lane, gone.Why);
                await store.Gone(run, row.Lane, Now, stop);
                break;
            case SendResult.Rejected rejected:
                log.LogError("Message {Row} of lane {Lane} is a dead letter ({Why})", row.Id, row.Lane, rejected.Why);
                await store.Dead(run, row, rejected.Why, Now, stop);
                break;
        }
    }
}
