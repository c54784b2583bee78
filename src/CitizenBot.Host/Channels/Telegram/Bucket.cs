namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Room that fills again at a steady rate and holds no more than its size (a token bucket). Not safe for threads by itself.</summary>
internal sealed class Bucket
{
    private readonly double perSecond;
    private readonly double size;
    private readonly TimeProvider time;
    private double level;
    private long filledAt;

    /// <param name="perSecond">How much comes back each second.</param>
    /// <param name="size">How much it holds; it begins full.</param>
    /// <param name="time">The clock.</param>
    public Bucket(double perSecond, double size, TimeProvider time)
    {
        (this.perSecond, this.size, this.time) = (perSecond, size, time);
        level = size;
        filledAt = time.GetTimestamp();
    }

    /// <summary>True when nothing was taken for a while: it is as good as a new one.</summary>
    public bool IsFull => Fill() >= size;

    /// <summary>How long until so much is there; never longer than until it is full.</summary>
    public TimeSpan Wait(double needed)
    {
        var missing = Math.Min(needed, size) - Fill();
        return missing <= 1e-9 ? TimeSpan.Zero : TimeSpan.FromSeconds(missing / perSecond);
    }

    public void Take() => level -= 1;

    private double Fill()
    {
        var now = time.GetTimestamp();
        level = Math.Min(size, level + time.GetElapsedTime(filledAt, now).TotalSeconds * perSecond);
        filledAt = now;
        return level;
    }
}
