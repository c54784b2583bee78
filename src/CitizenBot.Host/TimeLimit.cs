namespace CitizenBot.Host;

/// <summary>A token that ends with the given one, or when the time is up by the host's clock.</summary>
/// <example><code>using var limit = new TimeLimit(time, TimeSpan.FromSeconds(20), stop);</code></example>
public sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly ITimer timer;

    public TimeLimit(TimeProvider time, TimeSpan limit, CancellationToken stop)
    {
        source = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer = time.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), source, limit, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        timer.Dispose();
        source.Dispose();
    }
}
