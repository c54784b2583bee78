using CitizenBot.Host.Delivery;
using CitizenBot.Host.Hotspots;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Looks once a day where petitions gather, lets hotspots live on, and tells each change of state once to each person it concerns.</summary>
/// <remarks>What is told follows from the stored state, under one key for each change and person: a run late, twice or on two hosts comes to the same.</remarks>
public sealed class HotspotScan(BotStore store, House house, HotspotPost post, WakeUp pump, TimeProvider realTime, ILogger<HotspotScan> log) : IJob
{
    /// <summary>Who links a chat within these days of a change still hears of it.</summary>
    private const int ToldWithinDays = 7;

    private const int Attempts = 3;

    public string Name => "hotspot-scan";

    /// <summary>Before the morning's digest.</summary>
    public string Cron => "30 6 * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var day = house.Office.Day(now);
        var filings = await HotspotFilings.Read(store, house.Office, day, cancellation);
        var sending = realTime.GetUtcNow().UtcDateTime;
        var looks = 1 + await store.CountRuns(Name, house.Office.Utc(house.Office.Day(sending), TimeOnly.MinValue), cancellation);
        var found = HotspotFinder.Find(filings, house.Office, house.Office.Hotspots.LineOn(day), cancellation, looks);
        var (living, unread) = await Live(found.Sightings, filings, now, cancellation);
        var (told, chatless) = await Tell(living.Where(one => day.DayNumber - one.ChangedOn.DayNumber is >= 0 and < ToldWithinDays), filings, now, sending, cancellation);
        pump.Ring();
        List<string> lines = [$"look {looks} of the day, {found.Scans} scans, {found.Sightings.Count} above the line of {house.Office.Hotspots.LineOn(day)} days, {told} warnings queued, {chatless} wait for a chat of their reader"];
        lines.AddRange(found.Faults);
        lines.AddRange(HotspotTroubles.Of(house.Office, filings, living));
        lines.AddRange(unread.Select(id => $"hotspot {id} cannot be read and is left as it is: restore it from a backup"));

        foreach (var fault in lines.Skip(1))
        {
            log.LogWarning("Hotspots: {Fault}", fault);
        }

        return string.Join("; ", lines);
    }

    /// <summary>All hotspots as they are after this look. Should an official press a button meanwhile, it is decided anew.</summary>
    private async Task<(IReadOnlyList<HotspotRecord> Living, IReadOnlyList<string> Unread)> Live(IReadOnlyList<HotspotSighting> sightings, HotspotFilings filings, DateTime now, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var rows = await store.Hotspots(filings.Day.AddDays(-HotspotLife.RecursWithinDays), stop);
            var versions = rows.ToDictionary(row => row.Id, row => row.Version, StringComparer.Ordinal);
            var before = rows.Select(HotspotRows.Record).OfType<HotspotRecord>().ToDictionary(one => one.Id, StringComparer.Ordinal);
            var after = After(before, sightings, filings);
            var draft = new CommitDraft();
            draft.Hotspots.AddRange(after.Values.Where(one => !Same(before.GetValueOrDefault(one.Id), one)).Select(one => HotspotRows.Row(one, versions.GetValueOrDefault(one.Id), now)));
            if (draft.Hotspots.Count == 0 || (await store.Commit(draft.ToCommit(realTime.GetUtcNow().UtcDateTime), stop)).Outcome == CommitOutcome.Committed)
            {
                return ([.. after.Values.OrderBy(one => one.Id, StringComparer.Ordinal)], [.. versions.Keys.Where(id => !after.ContainsKey(id))]);
            }

            if (attempt == Attempts)
            {
                throw new InvalidOperationException("The hotspots changed under every attempt to write them. The next run tries again.");
            }
        }
    }

    private static Dictionary<string, HotspotRecord> After(Dictionary<string, HotspotRecord> before, IReadOnlyList<HotspotSighting> sightings, HotspotFilings filings)
    {
        var after = new Dictionary<string, HotspotRecord>(before, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sighting in sightings)
        {
            var known = HotspotLife.Continued(after.Values.Where(one => !seen.Contains(one.Id)), sighting);
            if (known is not null && HotspotLife.IsQuiet(Week(known), WeekUsual(known)))
            {
                continue;
            }

            var now = known is null ? HotspotLife.Forms(sighting, NewId(sighting)) : HotspotLife.Seen(known, sighting);
            after[now.Id] = now;
            seen.Add(now.Id);
        }

        foreach (var one in before.Values.Where(one => !seen.Contains(one.Id)))
        {
            after[one.Id] = HotspotLife.Unseen(one, filings.Day, Week(one), WeekUsual(one));
        }

        return after;

        int Week(HotspotRecord one) => filings.Of(one).People(one.FieldId, one.Places, 7);

        static double WeekUsual(HotspotRecord one) => 7 * one.Usual / (one.SeenOn.DayNumber - one.From.DayNumber + 1);
    }

    private static string NewId(HotspotSighting seen) => $"hs-{seen.To:yyyyMMdd}-{seen.FieldId ?? "all"}-{(seen.Places.Count == 0 ? "everywhere" : seen.Places[0])}";

    private static bool Same(HotspotRecord? before, HotspotRecord after) =>
        before is not null && before with { Places = after.Places } == after && before.Places.SequenceEqual(after.Places, StringComparer.Ordinal);

    private async Task<(int Told, int Chatless)> Tell(IEnumerable<HotspotRecord> changed, HotspotFilings filings, DateTime now, DateTime sending, CancellationToken stop)
    {
        var (told, chatless) = (0, 0);
        foreach (var one in changed.Where(one => one.State != HotspotState.Acknowledged && one.DismissedBy is null))
        {
            // A demo may look at another day than the one on which it sends.
            var draft = new CommitDraft { AsOf = house.Office.Day(now) == house.Office.Day(sending) ? null : now };
            chatless += await post.Tell(draft, one, filings, sending, stop);
            if (draft.Told.Count > 0)
            {
                told += (await store.Commit(draft.ToCommit(sending), stop)).NewlyTold.Count;
            }
        }

        return (told, chatless);
    }
}
