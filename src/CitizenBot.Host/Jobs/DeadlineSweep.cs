using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Tells those who must know that a stage of a statutory limit has come: half of it, three days and one before, the day itself, overdue.</summary>
/// <remarks>
/// It asks the clocks whose next stage has come, so its cost does not grow with closed cases. Each case is one transaction
/// under unique told keys: two sweeps at once, or one after two days of rest, tell everybody once.
/// </remarks>
public sealed class DeadlineSweep(BotStore store, House house, NoticePost post, WakeUp pump, TimeProvider realTime) : IJob
{
    public const string JobName = "deadline-sweep";
    private const int AtOnce = 200;

    public string Name => JobName;

    /// <summary>Every ten minutes.</summary>
    public string Cron => "*/10 * * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (looked, told, skipped) = (0, 0, 0);
        IReadOnlyList<DueClock> due;
        bool moved;
        do
        {
            moved = false;
            due = await store.DueClocks(now, AtOnce, cancellation);
            foreach (var clock in due)
            {
                var (movedNow, toldNow, skippedNow) = await Look(clock, now, cancellation);
                moved |= movedNow;
                told += toldNow;
                skipped += skippedNow;
            }

            looked += due.Count;
        }
        while (due.Count == AtOnce && moved);

        pump.Ring();
        return $"{looked} clocks looked at, {told} notices queued, {skipped} earlier stages skipped";
    }

    /// <returns>Whether the clock was written; one that somebody else changed meanwhile waits for the next sweep.</returns>
    private async Task<(bool Moved, int Told, int Skipped)> Look(DueClock due, DateTime now, CancellationToken cancellation)
    {
        if (await store.LoadCase(due.CaseCode, cancellation) is not { } loaded)
        {
            return (false, 0, 0);
        }

        var state = CaseRows.State(loaded);
        var clock = state.Clocks.Single(candidate => candidate.Id == due.Id);
        var known = await store.ToldOf(due.CaseCode, cancellation);
        var result = LadderNotices.For(state, clock, house.Calendar, house.Office, now, known.Contains);

        // A demo may look at another day than the one on which it sends.
        var sending = realTime.GetUtcNow().UtcDateTime;
        var draft = new CommitDraft { AsOf = house.Office.Day(now) == house.Office.Day(sending) ? null : now };
        // The case's version guards its clocks: an act that came in between wins, and the next sweep looks again.
        draft.Cases.Add(new CaseWrite(loaded.Row));
        draft.Clocks.Add(CaseRows.Row(clock, result.NextStageAt));
        draft.Told.AddRange(result.Skipped.Select(key => new ToldWrite(key, due.CaseCode, Skipped: true)));
        foreach (var told in result.Told)
        {
            await post.Add(draft, told, loaded.Row.FiledByChat, sending, cancellation);
        }

        var written = await store.Commit(draft.ToCommit(sending), cancellation);
        return (written.Outcome == CommitOutcome.Committed, result.Told.Count(told => written.NewlyTold.Contains(told.Key)), result.Skipped.Count);
    }
}
