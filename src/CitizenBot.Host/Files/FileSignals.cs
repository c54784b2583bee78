using CitizenBot.Host.Delivery;

namespace CitizenBot.Host.Files;

/// <summary>The two bells of the file lane: one wakes the fetcher when files came, the other tells waiting turns that a file found its end.</summary>
public sealed class FileSignals(TimeProvider time) : IDisposable
{
    private TaskCompletionSource ended = New();

    /// <summary>Rung after a commit that brought files.</summary>
    public WakeUp Came { get; } = new(time);

    /// <summary>Completes at the next end of a file on this host. Take it before looking, or an end in between is missed.</summary>
    public Task NextEnd => Volatile.Read(ref ended).Task;

    public void Ended() => Interlocked.Exchange(ref ended, New()).TrySetResult();

    public void Dispose() => Came.Dispose();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
