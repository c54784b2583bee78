namespace CitizenBot.Benchmarks.Ladder;

/// <summary>A clock that stands where it is set; lengths are measured by the real one.</summary>
internal sealed class BenchClock(DateTimeOffset start, TimeProvider real) : TimeProvider
{
    public DateTimeOffset At { get; set; } = start;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => At;

    public override long GetTimestamp() => real.GetTimestamp();
}
