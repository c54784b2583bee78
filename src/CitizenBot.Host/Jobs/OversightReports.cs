using CitizenBot.Dialogs.Oversight;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Oversight;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Sends the report of the last whole week or month to everybody whose role has one, once.</summary>
/// <remarks>
/// It looks every morning whether a report is owed and not yet told, so it may run late, twice or on two hosts at once: a report
/// is told under one key for each period and person. The first working day after the period is the first on which it is owed; who
/// links a chat later gets it the morning after.
/// </remarks>
public sealed class OversightReports(ReportSpan span, BotStore store, House house, OversightReader reader, NoticePost post, WakeUp pump, TimeProvider realTime) : IJob
{
    /// <summary>Reports come at this office time.</summary>
    private static readonly TimeOnly Morning = LadderNotices.Morning;

    public string Name => span == ReportSpan.Week ? "report-weekly" : "report-monthly";

    /// <summary>Every morning at half past seven; on most of them nothing is owed.</summary>
    public string Cron => "30 7 * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = house.Office.Day(now);
        var readers = house.Office.Officials.Where(official => OversightAccess.Of(official) != OversightScope.None).ToList();
        var (told, chatless) = (0, 0);
        var owed = ReportPeriod.Owed(span, today, house.Calendar);
        foreach (var period in owed)
        {
            OversightFacts? facts = null;
            foreach (var official in readers)
            {
                switch (await Tell(period, official, async () => facts ??= await reader.Facts(period, today, cancellation), today, now, cancellation))
                {
                    case true:
                        told++;
                        break;
                    case false:
                        chatless++;
                        break;
                }
            }
        }

        pump.Ring();
        return owed.Count == 0 ? "nothing owed yet" : $"{string.Join(", ", owed.Select(period => period.Key))}: {told} reports queued, {chatless} wait for a chat of their reader";
    }

    /// <returns>True when it was told now, false when the reader has no chat, null when they know it already.</returns>
    private async Task<bool?> Tell(ReportPeriod period, Official official, Func<Task<OversightFacts>> facts, DateOnly today, DateTime now, CancellationToken stop)
    {
        var key = $"report:{period.Key}:{official.Id}";
        if (await store.WasTold(key, stop))
        {
            return null;
        }

        var scope = OversightAccess.Of(official);
        var messages = ReportMessages.Owed(reader.Report(await facts(), period, today, scope, official.Id), scope, house.Office);

        // A demo may look at another day than the one on which it sends.
        var sending = realTime.GetUtcNow().UtcDateTime;
        var draft = new CommitDraft { AsOf = house.Office.Day(now) == house.Office.Day(sending) ? null : now };
        if (!await post.AddMessages(draft, key, official.Id, messages, NotBefore(sending), sending, stop))
        {
            return false;
        }

        return (await store.Commit(draft.ToCommit(sending), stop)).NewlyTold.Contains(key) ? true : null;
    }

    /// <summary>A run in the small hours still speaks in the morning.</summary>
    private DateTime? NotBefore(DateTime now)
    {
        if (house.Office.Quiet is null)
        {
            return null;
        }

        var morning = house.Office.Utc(house.Office.Day(now), Morning);
        var quiet = QuietHours.NotBefore(house.Office, now);
        return morning > now && (quiet is null || quiet < morning) ? morning : quiet;
    }
}
