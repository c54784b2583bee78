namespace CitizenBot.Host.Delivery;

/// <summary>A bell that one loop waits for and anyone may ring; rung while nobody waits, it is heard at the next wait.</summary>
public sealed class WakeUp(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim bell = new(0);
    private int isRinging;

    /// <summary>Rings; while it rings already nothing more is needed: one look at the queue finds everything.</summary>
    public void Ring()
    {
        if (Interlocked.Exchange(ref isRinging, 1) == 0)
        {
            bell.Release();
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
            // Before the look, not after it: what was put into the queue before a ring that comes right now is seen by that look.
            Volatile.Write(ref isRinging, 0);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time was up.
        }
    }
}
