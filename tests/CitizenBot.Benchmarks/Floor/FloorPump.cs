namespace CitizenBot.Benchmarks.Floor;

/// <summary>Sends what waits, up to 32 chats at once like the host's pump, so that both pay the same number of commits for it.</summary>
internal sealed class FloorPump(FloorDatabase database, FloorBotApi api, TimeProvider time) : IDisposable
{
    private const int LanesAtOnce = 32;
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(2);
    private readonly FloorLanes lanes = new(database, FloorTurn.NewId());
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>Something waits.</summary>
    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    public async Task Run(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                if (await Round() == 0)
                {
                    await bell.WaitAsync(LongestNap, stop);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The floor stops.
        }
    }

    public void Dispose() => bell.Dispose();

    private async Task<int> Round()
    {
        var now = time.GetUtcNow().UtcDateTime;
        var claimed = await lanes.Claim(LanesAtOnce, now);
        if (claimed.Count == 0)
        {
            return 0;
        }

        var due = await lanes.ReadDue(claimed, now);
        var sent = await Task.WhenAll(due.Select(Send));
        await lanes.Complete(claimed, sent.ToDictionary(s => s.Lane, s => s.Sent), time.GetUtcNow().UtcDateTime);
        return claimed.Count;
    }

    private async Task<(string Lane, FloorLanes.Sent Sent)> Send(FloorLanes.Due due)
    {
        var removed = due.Shown is { } above ? api.RemoveButtons(due.Conversation, above) : Task.CompletedTask;
        var id = await api.Send(due.Conversation, due.Body);
        await removed;
        return (due.Lane, new FloorLanes.Sent(due.Row, id, due.Body.HasButtons));
    }
}
