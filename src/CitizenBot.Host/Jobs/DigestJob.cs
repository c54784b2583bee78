using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>The morning's work, on working days: one message an official instead of many, counts to groups, and to the operator what cannot climb any more.</summary>
/// <remarks>It reads state by the indexes of the work lists. Each message has a key of its day, so a second run tells nobody twice.</remarks>
public sealed class DigestJob(BotStore store, House house, NoticePost post, WorkScopes scopes, Absences absences, DeadlineSweep sweep, WakeUp pump, TimeProvider realTime) : IJob
{
    private const int MostMentions = 2_000;

    /// <summary>So many more are read than are named, because reminders of some may rest.</summary>
    private const int Looked = 20;

    public string Name => "digest";

    /// <summary>At half past seven; on days off it says nothing.</summary>
    public string Cron => "30 7 * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = house.Office.Day(now);
        if (!house.Calendar.IsWorkingDay(today))
        {
            return "a day off: nothing told";
        }

        // What has come this morning belongs into this digest.
        await sweep.Run(time, cancellation);
        var sending = realTime.GetUtcNow().UtcDateTime;
        var draft = new CommitDraft { AsOf = today == house.Office.Day(sending) ? null : now };
        var morning = new Morning(
            today,
            house.Calendar.AddWorkingDays(today, MorningDigest.WorkingDaysAhead),
            (await store.SumWork(today, house.Calendar.AddWorkingDays(today, MorningDigest.WorkingDaysAhead), cancellation)).ToDictionary(sum => sum.Responsible),
            await absences.On(now, cancellation),
            await store.DueFollowUps([FollowUpKind.Digest], now, MostMentions, cancellation));
        await ToOfficials(morning, now, sending, draft, cancellation);
        await ToGroups(morning, now, sending, draft, cancellation);
        await ToOperator(morning, now, sending, draft, cancellation);
        draft.FollowUpMoves.AddRange(morning.Mentions.Select(row => new FollowUpMove(row.Id, row.NextAt!.Value, null, FollowUpState.Done)));
        var written = await store.Commit(draft.ToCommit(sending), cancellation);
        pump.Ring();
        return $"{written.NewlyTold.Count(key => key.StartsWith("digest:", StringComparison.Ordinal))} digests queued";
    }

    private async Task ToOfficials(Morning morning, DateTime now, DateTime sending, CommitDraft draft, CancellationToken stop)
    {
        var here = house.Office.Officials.Where(one => !one.Outside && !CaseAuthority.SeesCountsOnly(one) && morning.Deputies.Of(one.Id) is null);
        foreach (var official in here)
        {
            if (MorningDigest.For(await Work(official.Id, morning, now, stop), house.Office, house.Calendar, now) is { } told)
            {
                await post.Add(draft, told, null, sending, stop);
            }
        }
    }

    private async Task<MorningWork> Work(string official, Morning morning, DateTime now, CancellationToken stop)
    {
        var scope = await scopes.Own(official, now, stop);
        var absent = scope.Officials.Skip(1).ToList();
        var sums = scope.Officials.Select(morning.Sum).ToList();
        // Counts of absent colleagues may hold what the deputy must not see: then they are counted anew.
        var counts = scope.Barred.Count == 0 ? null : await store.CountWork(scope, morning.Today, morning.Soon, stop);
        var overdue = await First(scope, new WorkFilter { DueTo = morning.Today.AddDays(-1) }, counts?.Overdue ?? sums.Sum(sum => sum.Overdue), stop);
        var today = await First(scope, new WorkFilter { DueFrom = morning.Today, DueTo = morning.Today }, counts?.Today ?? sums.Sum(sum => sum.Today), stop);
        var soon = await First(scope, new WorkFilter { DueFrom = morning.Today.AddDays(1), DueTo = morning.Soon }, counts?.Week ?? sums.Sum(sum => sum.Soon), stop);
        var under = await scopes.Below(official, now, stop);
        var below = under.Barred.Count == 0
            ? under.Officials.Sum(other => morning.Sum(other).Overdue)
            : (await store.CountWork(under, morning.Today, morning.Soon, stop)).Overdue;
        var half = morning.Mentions.Where(row => scope.Officials.Contains(row.Person!) && !scope.Barred.Contains(row.CaseCode!) && row.Id.Contains(":half:", StringComparison.Ordinal));
        return new MorningWork(
            official,
            overdue,
            today,
            await WithoutResting(soon, morning.Today, stop),
            [.. half.Select(row => row.CaseCode!).Distinct()],
            scope.Barred.Count == 0 ? sums.Sum(sum => sum.Waiting) : sums[0].Waiting,
            sums[0].Unassigned,
            below,
            absent);
    }

    private async Task<MorningList> First(WorkScope scope, WorkFilter filter, int count, CancellationToken stop) =>
        count == 0 ? new MorningList(0, []) : new MorningList(count, [.. (await store.WorkOf(scope, filter, at: null, Looked, stop)).Select(row => (row.Code, row.DueOn!.Value))]);

    /// <summary>Leaves out cases whose reminders rest, as far as they would be named.</summary>
    private async Task<MorningList> WithoutResting(MorningList soon, DateOnly today, CancellationToken stop)
    {
        if (soon.First.Count == 0)
        {
            return soon;
        }

        var cases = await store.LoadCases([.. soon.First.Select(one => one.Code)], stop);
        var awake = soon.First.Where(one => !cases.TryGetValue(one.Code, out var found) || !IsResting(CaseRows.Record(found.Row), today)).ToList();
        return new MorningList(soon.Count - (soon.First.Count - awake.Count), awake);
    }

    private static bool IsResting(CaseRecord record, DateOnly today) => record.Snoozed is { } rest && rest.By == record.ResponsibleId && rest.Until >= today;

    private async Task ToGroups(Morning morning, DateTime now, DateTime sending, CommitDraft draft, CancellationToken stop)
    {
        foreach (var group in house.Office.Groups)
        {
            var members = house.Office.Officials.Where(one => !one.Outside && (group.DepartmentId is null || one.DepartmentId == group.DepartmentId)).Select(one => morning.Sum(one.Id)).ToList();
            if (MorningDigest.ForGroup(group.Id, members.Sum(sum => sum.OpenOverdue), members.Sum(sum => sum.OpenToday), members.Sum(sum => sum.OpenSoon), house.Office, now) is { } told)
            {
                await post.Add(draft, told, null, sending, stop);
            }
        }
    }

    /// <summary>Cases that are overdue so long that everybody above knows of them: there is nobody left to tell.</summary>
    private async Task ToOperator(Morning morning, DateTime now, DateTime sending, CommitDraft draft, CancellationToken stop)
    {
        foreach (var official in morning.Sums.Values.Where(sum => sum.Overdue > 0).Select(sum => sum.Responsible))
        {
            var above = house.Office.Chain(official).Count(superior => !superior.Outside && !CaseAuthority.SeesCountsOnly(superior));
            var stuck = 0;
            foreach (var unassigned in (bool[])[false, true])
            {
                stuck += await store.CountOverdueSince(official, LastStuck(morning.Today, unassigned, above), unassigned, stop);
            }

            if (stuck > 0)
            {
                await post.Add(draft, MissingSuperior.Alarm(official, stuck, house, now), null, sending, stop);
            }
        }
    }

    /// <summary>The latest due day of which the climb has ended by today.</summary>
    private DateOnly LastStuck(DateOnly today, bool unassigned, int above)
    {
        var day = today;
        while (Climb.EndsOn(day, unassigned, above, house.Calendar) > today)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>What is read once for all.</summary>
    private sealed record Morning(
        DateOnly Today, DateOnly Soon, IReadOnlyDictionary<string, WorkSum> Sums, Deputies Deputies, IReadOnlyList<FollowUpRow> Mentions)
    {
        public WorkSum Sum(string official) => Sums.GetValueOrDefault(official) ?? new WorkSum(official, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
