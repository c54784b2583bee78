namespace CitizenBot.Host.Delivery;

/// <summary>A bell that one loop waits for and anyone may ring; rung while nobody waits, it is heard at the next wait.</summary>
public sealed class WakeUp(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already: one look at the queue finds everything.
        }
    }

    public void Dispose() => bell.Dispose();

    /// <summary>Waits for the bell, but never longer than <paramref name="longest"/>: a lost ring must not hold a message.</summary>
    public async Task Wait(TimeSpan longest, CancellationToken stop)
    {
        using var patience = new TimeLimit(time, longest, stop);
        try
        {
            await bell.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time was up.
        }
    }
}
