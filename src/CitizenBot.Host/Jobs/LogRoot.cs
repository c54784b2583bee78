using System.Globalization;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Settings;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Checks the audit chains every night and tells the operator their common root, so that a chain rewritten whole is found too.</summary>
/// <remarks>
/// The root is that of all entries before the office's day, so it can be made again later for that day. The heads it is made of are
/// kept beside the data (<see cref="LogHeadFiles"/>): a root that differs can then be followed to the case.
/// </remarks>
public sealed class LogRoot(BotStore store, House house, HostSettings settings, NoticePost post, WakeUp pump, ILogger<LogRoot> log) : IJob
{
    public const string JobName = "log-root";
    private const string BrokenAt = "broken at ";

    public string Name => JobName;

    /// <summary>At half past two in the night.</summary>
    public string Cron => "30 2 * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = house.Office.Day(now);
        var verdict = await store.VerifyLog(house.Office.Utc(today, TimeOnly.MinValue), cancellation);
        var wasBroken = (await store.LastRun(JobName, onlySucceeded: true, cancellation))?.Result?.StartsWith(BrokenAt, StringComparison.Ordinal) == true;
        var draft = new CommitDraft();
        if (verdict.Broken is { } broken)
        {
            log.LogCritical("The audit log is broken at {Place}", broken);
            var place = broken.Split(": ", 2)[0].Split(", ", 2);
            await Tell(draft, NoticeEvent.LogBroken, NoticeClass.Alert, today, now, new() { ["case"] = place[0], ["number"] = place[^1] }, cancellation);
            await store.Commit(draft.ToCommit(now), cancellation);
            pump.Ring();
            return BrokenAt + broken;
        }

        if (wasBroken)
        {
            await Tell(draft, NoticeEvent.LogMended, NoticeClass.Alert, today, now, [], cancellation);
        }

        LogHeadFiles.Write(settings.Data.Directory, today, verdict.Heads);
        // Without a chat the root waits in this job's result and in the list of heads: a year of them must not fall on whoever is linked first.
        if (await OperatorHears(cancellation))
        {
            await Tell(draft, NoticeEvent.LogRoot, NoticeClass.Digest, today, now, new()
            {
                ["count"] = verdict.Heads.Values.Sum(head => head.Seq).ToString(CultureInfo.InvariantCulture),
                ["root"] = verdict.Root,
            }, cancellation);
        }

        await store.Commit(draft.ToCommit(now), cancellation);
        pump.Ring();
        log.LogInformation("Audit log: {Entries} entries in {Chains} chains, root before {Day} {Root}", verdict.Entries, verdict.Chains, today, verdict.Root);
        return string.Create(CultureInfo.InvariantCulture, $"{verdict.Entries} entries in {verdict.Chains} chains hold, root before {today:yyyy-MM-dd} {verdict.Root}");
    }

    private async Task<bool> OperatorHears(CancellationToken cancellation)
    {
        foreach (var official in house.Office.Officials.Where(official => official.Roles.Contains(OfficialRole.Operator)))
        {
            if ((await store.ChatsOf(official.Id, cancellation)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Once a day, however often the job runs.</summary>
    private Task Tell(CommitDraft draft, string @event, NoticeClass @class, DateOnly today, DateTime now, Dictionary<string, string> facts, CancellationToken cancellation)
    {
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        facts["date"] = day;
        var notice = new Notice(@event, Audience.Operator, Notice.Operator, "", facts, @class, QuietHours.NotBefore(house.Office, now));
        return post.Add(draft, new ToldNotice($"{@event}:{day}", notice), filedByChat: null, now, cancellation);
    }
}
