namespace CitizenBot.IntegrationTests.Walk;

/// <summary>A clock that runs like the real one and begins on Wednesday, 25 November 2026, 09:31 in Viet Nam: the office is open, no notice waits for the morning.</summary>
internal sealed class WalkTime : TimeProvider
{
    private readonly TimeSpan _shift;

    public WalkTime() => _shift = new DateTimeOffset(2026, 11, 25, 2, 31, 0, TimeSpan.Zero) - base.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
}
