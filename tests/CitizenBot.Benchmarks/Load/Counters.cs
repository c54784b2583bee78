using System.Collections.Concurrent;

namespace CitizenBot.Benchmarks.Load;

/// <summary>What all users of one measurement did, each with its instant, so that warm-up can be cut off afterwards.</summary>
internal sealed class Counters
{
    private readonly ConcurrentQueue<(long At, TimeSpan Took)> turns = new();
    private readonly ConcurrentQueue<long> filings = new();
    private long chat = 700_000_000;
    private long update = 10_000_000;

    public long NextChat() => Interlocked.Increment(ref chat);

    public long NextUpdate() => Interlocked.Increment(ref update);

    public void Answered(long at, TimeSpan took) => turns.Enqueue((at, took));

    public void Filed(long at) => filings.Enqueue(at);

    /// <summary>Turns that were answered between two timestamps, shortest first.</summary>
    public TimeSpan[] Turns(long from, long to) => [.. turns.Where(t => t.At >= from && t.At < to).Select(t => t.Took).Order()];

    /// <summary>Filings that ended between two timestamps.</summary>
    public int Filings(long from, long to) => filings.Count(at => at >= from && at < to);
}
