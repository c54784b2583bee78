namespace CitizenBot.Hotspots.Simulation;

/// <summary>A worker's own memory for the block of replicates it has at hand.</summary>
internal abstract class BlockWork : IDisposable
{
    /// <summary>Which of the first replicates of a block reach the level: one bit each.</summary>
    public abstract ulong Reached(int block, int replicates);

    /// <summary>The largest ratio of each of the first replicates of a block.</summary>
    public abstract void Maxima(int block, Span<double> maxima);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
