namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>How updates go out: by themselves, or by hand while it holds.</summary>
internal sealed partial class BotApiServer
{
    /// <summary>Every attempt to reach the webhook.</summary>
    public IReadOnlyList<Push> Pushes => push.Pushes;

    /// <summary>The ids of what waits to be taken.</summary>
    public IReadOnlyList<int> Pending
    {
        get
        {
            lock (Gate)
            {
                return [.. Updates.Waiting.Select(update => update.Id)];
            }
        }
    }

    /// <summary>A poll is held now, and its clock runs.</summary>
    public bool IsPolled => Polling.IsHeld;

    internal bool Held { get; private set; }

    /// <summary>From now on nothing goes out but by the calls below.</summary>
    public void Hold() => Held = true;

    /// <summary>From now on everything goes out by itself, what waits first.</summary>
    public void Release()
    {
        Held = false;
        Changed.Beat();
    }

    /// <summary>Pushes everything that waits to the webhook once; gives how many were confirmed. Only while it holds.</summary>
    public Task<int> Deliver() => Manual().Deliver();

    /// <summary>Pushes these updates in this order; refuses an order that the real server cannot bring about.</summary>
    public async Task<IReadOnlyList<Push>> DeliverOutOfOrder(params IEnumerable<int> updateIds)
    {
        var updates = updateIds.Select(Update).ToList();
        foreach (var late in updates)
        {
            if (WaitingBefore(late).Except(updates.TakeWhile(update => update != late)).FirstOrDefault() is { } early)
            {
                throw new ArgumentException($"{late.Id} cannot overtake {early.Id}: both queue in '{late.Line}'.", nameof(updateIds));
            }
        }

        var done = new List<Push>();
        foreach (var update in updates)
        {
            done.Add(await Manual().Post(update));
        }

        return done;
    }

    /// <summary>Pushes an update twice, as when our first answer was lost; at once, as when it only came too late.</summary>
    public async Task<IReadOnlyList<Push>> DeliverTwice(int updateId, bool atOnce = false)
    {
        var first = Manual().Post(Update(updateId));
        return atOnce
            ? await Task.WhenAll(first, push.Post(Update(updateId)))
            : [await first, await push.Post(Update(updateId))];
    }

    private WebhookPush Manual() => Held ? push : throw new InvalidOperationException("Call Hold() first: what goes out by itself has no order a test can tell.");

    private QueuedUpdate Update(int id)
    {
        lock (Gate)
        {
            return Updates[id];
        }
    }

    private IReadOnlyList<QueuedUpdate> WaitingBefore(QueuedUpdate late)
    {
        lock (Gate)
        {
            return [.. Updates.Waiting.Where(update => update.Line == late.Line && update.Id < late.Id)];
        }
    }

    private async Task Push()
    {
        while (!Stopping.IsCancellationRequested)
        {
            var next = Changed.Next;
            push.Wake();
            await next;
        }
    }
}
