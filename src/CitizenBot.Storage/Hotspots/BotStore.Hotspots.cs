using CitizenBot.Storage.Hotspots;
using CitizenBot.Storage.Model;
using CitizenBot.Storage.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>The hotspots that live, and those that closed on a day or after it; the newest first.</summary>
    public async Task<IReadOnlyList<HotspotRow>> Hotspots(DateOnly closedFrom, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var found = await db.Hotspots.Where(h => h.ClosedOn == null || h.ClosedOn >= closedFrom).OrderByDescending(h => h.OpenedOn).ThenBy(h => h.Id).ToListAsync(cancel);
        return [.. found.Select(Opened)];
    }

    /// <summary>One hotspot; null for an unknown id.</summary>
    public async Task<HotspotRow?> Hotspot(string id, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        return await db.Hotspots.SingleOrDefaultAsync(h => h.Id == id, cancel) is { } found ? Opened(found) : null;
    }

    /// <summary>All filings of a stretch of days, both included, each with whether it counts: one person counts once about one matter and place.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="apartDays">Filings of one person about the same count anew after so many days: no window as long as this holds two.</param>
    /// <param name="cell">The place a unit is counted in, when not each by itself.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <remarks>A person is a keyed hash here; a case without one counts as its own person.</remarks>
    public async Task<IReadOnlyList<FilingRow>> Filings(DateOnly from, DateOnly to, int apartDays, Func<string, string>? cell = null, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var found = await db.Cases.Where(c => c.FiledOn >= from && c.FiledOn <= to).OrderBy(c => c.FiledOn).ThenBy(c => c.Code)
            .Select(c => new { c.Code, c.Kind, c.Unit, c.Field, c.FiledOn, c.PersonKey, c.Matter }).ToListAsync(cancel);
        var (fields, pooled) = (new Dictionary<(string, string?, string?, string?), DateOnly>(), new Dictionary<(string, string?, string?), DateOnly>());
        return
        [
            .. found.Select(one =>
            {
                var person = one.PersonKey is null ? one.Code : Convert.ToHexString(one.PersonKey);
                var place = one.Unit is null || cell is null ? one.Unit : cell(one.Unit);
                return new FilingRow(
                    one.Code, place, one.Field, one.FiledOn, one.Kind is null,
                    one.Kind is not null && Counts(fields, (person, one.Matter, place, one.Field), one.FiledOn),
                    Counts(pooled, (person, one.Matter, place), one.FiledOn));
            }),
        ];

        bool Counts<TKey>(Dictionary<TKey, DateOnly> counted, TKey key, DateOnly day) where TKey : notnull
        {
            if (counted.TryGetValue(key, out var last) && day.DayNumber - last.DayNumber < apartDays)
            {
                return false;
            }

            counted[key] = day;
            return true;
        }
    }

    /// <summary>How many petitions came since an instant (UTC).</summary>
    public async Task<int> CountFiled(DateTime since, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        // The day is indexed, the instant is not; whatever the office's zone, its day is not two days off.
        var day = DateOnly.FromDateTime(since).AddDays(-1);
        return await db.Cases.CountAsync(c => c.FiledOn >= day && c.FiledAt > since, cancel);
    }

    private HotspotRow Opened(HotspotEntity found) => new()
    {
        Id = found.Id, Field = found.Field, State = found.State, OpenedOn = found.OpenedOn, ChangedAt = found.ChangedAt, ClosedOn = found.ClosedOn,
        Body = database.Keys.OpenAlone(KeyKind.Master, found.SealedBody, HotspotWriter.Place(found.Id))!, Version = found.Version,
    };
}
