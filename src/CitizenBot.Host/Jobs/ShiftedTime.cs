namespace CitizenBot.Host.Jobs;

/// <summary>A clock that runs like the real one but some days off, for a demo database and for <c>run-job --on</c>.</summary>
/// <remarks>Only whole shifts, so that order and distances stay true: a demo must not invent its own kind of time.</remarks>
public sealed class ShiftedTime(TimeProvider real, TimeSpan shift) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>The clock on which the office's day is <paramref name="today"/>, at the present time of day.</summary>
    public static TimeProvider On(TimeProvider real, DateOnly today, TimeZoneInfo zone)
    {
        var now = TimeZoneInfo.ConvertTimeFromUtc(real.GetUtcNow().UtcDateTime, zone);
        return new ShiftedTime(real, TimeSpan.FromDays(today.DayNumber - DateOnly.FromDateTime(now).DayNumber));
    }

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + shift;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
