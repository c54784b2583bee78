namespace CitizenBot.Host.Jobs;

/// <summary>The office's time zone: what is a day there.</summary>
public sealed record OfficeZone(TimeZoneInfo Zone)
{
    /// <summary>The office's day at an instant (UTC).</summary>
    public DateOnly Today(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));
}
