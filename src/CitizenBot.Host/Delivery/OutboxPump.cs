using System.Threading.Channels;
using CitizenBot.Host.Channels;
using CitizenBot.Storage;

namespace CitizenBot.Host.Delivery;

/// <summary>Sends what waits in the outbox, lane by lane: in order within a chat, many chats at once.</summary>
/// <remarks>
/// At least once: a host that dies between a send and its record sends that message again. A lane is leased for longer
/// than a send may take, so two pumps never have the same chat in hand. While it runs by itself no send waits for another
/// lane's: a chat whose messenger hangs holds up nobody but itself.
/// </remarks>
public sealed class OutboxPump(
    BotStore store, ChannelLeases leases, Courier courier, ConversationSignals signals, WakeUp wakeUp, TimeProvider time, ILogger<OutboxPump> log)
    : BackgroundService
{
    private const int LanesAtOnce = 32;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>A lost ring of the bell, or a message of another host, waits no longer than this.</summary>
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(2);

    private readonly string run = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
    private readonly Channel<Sending> done = Channel.CreateUnbounded<Sending>(new UnboundedChannelOptions { SingleReader = true });
    private int inHand;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var recording = RecordAll(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await Start(stoppingToken) == 0)
            {
                await Nap(stoppingToken);
            }
        }

        await recording;
        await leases.End(CancellationToken.None);
    }

    /// <summary>One look at the queue: claims lanes, sends the next message of each, records what became of it.</summary>
    /// <returns>How many messages were handled; 0 when nothing was due.</returns>
    public async Task<int> Round(CancellationToken stop)
    {
        var rows = await Take(LanesAtOnce, stop);
        await Record(await Task.WhenAll(rows.Select(row => Send(row, stop))), stop);
        return rows.Count;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<Sending> Send(OutboxRow row, CancellationToken stop) => new(row, await courier.Send(row, Now, stop));

    /// <summary>Claims lanes for the free hands and lets each send go its own way.</summary>
    private async Task<int> Start(CancellationToken stop)
    {
        try
        {
            var free = LanesAtOnce - Volatile.Read(ref inHand);
            var rows = free > 0 ? await Take(free, stop) : [];
            foreach (var row in rows)
            {
                Interlocked.Increment(ref inHand);
                _ = SendOn(row, stop);
            }

            return rows.Count;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception)
        {
            // The queue is in the database and stays there; the next look is the retry.
            log.LogError(exception, "A look at the outbox failed; the next one is in {Nap}", LongestNap);
            return 0;
        }
    }

    private async Task SendOn(OutboxRow row, CancellationToken stop)
    {
        try
        {
            done.Writer.TryWrite(await Send(row, stop));
        }
        catch (OperationCanceledException)
        {
            // The host stops; the lane's lease ends by itself.
            Interlocked.Decrement(ref inHand);
        }
    }

    /// <summary>Records sends as they come back, all that are there in one transaction.</summary>
    private async Task RecordAll(CancellationToken stop)
    {
        try
        {
            while (await done.Reader.WaitToReadAsync(stop))
            {
                var came = new List<Sending>();
                while (done.Reader.TryRead(out var one))
                {
                    came.Add(one);
                }

                try
                {
                    await Record(came, stop);
                }
                catch (Exception exception) when (!stop.IsCancellationRequested)
                {
                    // Perhaps sent and not written down: when the lease ends it goes out again.
                    log.LogError(exception, "{Count} sends could not be recorded", came.Count);
                }

                Interlocked.Add(ref inHand, -came.Count);
                wakeUp.Ring();
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    /// <summary>Leases lanes and reads the next message of each. What waits for a channel that is switched off goes on waiting.</summary>
    private async Task<IReadOnlyList<OutboxRow>> Take(int most, CancellationToken stop)
    {
        var now = Now;
        var mine = await leases.Mine(stop);
        var lanes = await store.ClaimLanes(run, most, now, Lease, mine, stop);
        return lanes.Count == 0 ? [] : await store.ReadDue(run, lanes, now, stop);
    }

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

    private async Task Record(IReadOnlyList<Sending> sends, CancellationToken stop)
    {
        var sent = sends.Where(one => one.Result is SendResult.Sent).Select(one => (one.Row, Taken: (SendResult.Sent)one.Result)).ToList();
        if (sent.Count > 0)
        {
            await store.Complete(run, [.. sent.Select(one => new Delivered(one.Row.Lane, one.Row.Id, one.Taken.ExternalId, one.Taken.Log, one.Taken.OpenMessage))], Now, stop);
        }

        foreach (var (row, _) in sent)
        {
            signals.Ring(row.Conversation);
        }

        foreach (var (row, result) in sends)
        {
            await RecordRefusal(row, result, stop);
        }
    }

    private async Task RecordRefusal(OutboxRow row, SendResult result, CancellationToken stop)
    {
        switch (result)
        {
            case SendResult.NotYet wait:
                await store.Rest(run, row.Lane, Now + wait.Wait, stop);
                break;
            case SendResult.RetryAfter later:
                log.LogWarning("Lane {Lane} waits {Wait} ({Why})", row.Lane, later.Wait, later.Why);
                await store.Refuse(run, row.Lane, row.Id, Now + later.Wait, later.Why, stop);
                break;
            case SendResult.Moved moved:
                log.LogInformation("Lane {Lane} has another address from now on", row.Lane);
                await store.Rekey(row.Channel, row.Conversation, moved.Conversation, stop);
                await store.Release(run, row.Lane, Now, stop);
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

    private readonly record struct Sending(OutboxRow Row, SendResult Result);
}
