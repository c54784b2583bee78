using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Tells those who must know that a stage of a statutory limit has come: half of it, three days and one before, the day itself, overdue, and up the ladder of superiors.</summary>
/// <remarks>
/// It asks the clocks whose next stage has come, so its cost does not grow with closed cases. Many cases share a transaction;
/// each clock moves only if it is as it was read, and everybody is told under a unique key: two sweeps at once, or one after
/// two days of rest, tell everybody once, and an act that comes in between wins.
/// </remarks>
public sealed class DeadlineSweep(BotStore store, House house, NoticePost post, Absences absences, WakeUp pump, TimeProvider realTime, ILogger<DeadlineSweep> log) : IJob
{
    public const string JobName = "deadline-sweep";

    /// <summary>Clocks of one transaction: enough that reads and commits are shared, few enough that nobody waits long for its locks.</summary>
    private const int AtOnce = 250;

    public string Name => JobName;

    /// <summary>Every ten minutes.</summary>
    public string Cron => "*/10 * * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var deputies = await absences.On(now, cancellation);
        var (looked, told, skipped) = (0, 0, 0);
        DueClock? last = null;
        while (await store.DueClocks(now, AtOnce, last, cancellation) is { Count: > 0 } due)
        {
            var (toldNow, skippedNow) = await Look(due, now, deputies, cancellation);
            (looked, told, skipped) = (looked + due.Count, told + toldNow, skipped + skippedNow);
            last = due[^1];
        }

        pump.Ring();
        return $"{looked} clocks looked at, {told} notices queued, {skipped} earlier stages skipped";
    }

    /// <remarks>A clock that somebody else changed meanwhile is not moved and waits for the next sweep.</remarks>
    private async Task<(int Told, int Skipped)> Look(IReadOnlyList<DueClock> due, DateTime now, Deputies deputies, CancellationToken cancellation)
    {
        var codes = due.Select(clock => clock.CaseCode).Distinct().ToList();
        var cases = await store.LoadCases(codes, cancellation);
        var known = await store.ToldOf(codes, cancellation);

        // A demo may look at another day than the one on which it sends.
        var sending = realTime.GetUtcNow().UtcDateTime;
        var draft = new CommitDraft { AsOf = house.Office.Day(now) == house.Office.Day(sending) ? null : now };
        await draft.Addresses.Learn([.. cases.Values.Select(found => found.Row.FiledByChat).OfType<string>().Distinct()], store, cancellation);
        var skipped = 0;
        var keys = new HashSet<string>();
        foreach (var clock in due)
        {
            if (cases.TryGetValue(clock.CaseCode, out var found) && Result(found, clock, [.. known[clock.CaseCode]], now, deputies) is var (result, dueOn))
            {
                draft.ClockMoves.Add(new ClockMove(clock.Id, dueOn, clock.NextStageAt, result.NextStageAt));
                draft.Told.AddRange(result.Skipped.Select(key => new ToldWrite(key, clock.CaseCode, Skipped: true) { Mover = clock.Id }));
                skipped += result.Skipped.Count;
                foreach (var told in result.Told)
                {
                    await post.Add(draft, told, found.Row.FiledByChat, sending, cancellation, mover: clock.Id);
                    keys.Add(told.Key);
                }
            }
        }

        var written = await store.Commit(draft.ToCommit(sending), cancellation);
        return (written.NewlyTold.Count(keys.Contains), written.Outcome == CommitOutcome.Committed ? skipped : 0);
    }

    /// <returns>Null for a case that cannot be read: it is named in the log, and holds up no other.</returns>
    private (SweepResult Result, DateOnly DueOn)? Result(LoadedCase found, DueClock due, HashSet<string> known, DateTime now, Deputies deputies)
    {
        try
        {
            var state = CaseRows.State(found);
            var clock = state.Clocks.Single(candidate => candidate.Id == due.Id);
            var result = LadderNotices.For(state, clock, house.Calendar, house.Office, now, known.Contains);
            return (StandIns.Turn(result, state.Record, house.Office, deputies), clock.Due.On);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            log.LogError("The clock {Clock} cannot be looked at ({Type}); its reminders rest until it can be read", due.Id, exception.GetType().Name);
            return null;
        }
    }
}
