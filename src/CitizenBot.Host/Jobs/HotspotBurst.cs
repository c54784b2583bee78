using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Looks for hotspots before the next morning does: after a burst of filings, and on the days of a heightened period every few hours.</summary>
/// <remarks>Each further look of a day makes chance finds likelier; <see cref="HotspotScan"/> counts the looks and corrects for them.</remarks>
public sealed class HotspotBurst(BotStore store, House house, HotspotScan scan, JobRuns runs) : IJob
{
    public string Name => "hotspot-burst";

    /// <summary>Every twenty minutes while people file; at night nobody could act.</summary>
    public string Cron => "*/20 6-21 * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow().UtcDateTime;
        var day = house.Office.Day(now);
        var rules = house.Office.Hotspots;
        var since = (await store.LastRun(scan.Name, onlySucceeded: true, cancellation))?.StartedAt ?? house.Office.Utc(day, TimeOnly.MinValue);
        var filed = await store.CountFiled(since, cancellation);
        var waited = rules.EveryHoursOn(day) is { } hours && now - since >= TimeSpan.FromHours(hours);
        return filed >= rules.Burst || (filed > 0 && waited)
            ? $"{filed} filings since the last look: {await runs.Record(scan, time, cancellation)}"
            : $"{filed} filings since the last look, which call for no other";
    }
}
