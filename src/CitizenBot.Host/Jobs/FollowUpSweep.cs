using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Looks at everything that must be looked at again and is no limit of the law: alerts that nobody acknowledged, answers that were promised, requests about data.</summary>
/// <remarks>Of the shape of <see cref="DeadlineSweep"/>: it asks for state, each follow-up moves only if it is as it was read, and unique keys let everybody be told once.</remarks>
public sealed class FollowUpSweep(BotStore store, House house, Absences absences, IEnumerable<IFollowUp> kinds, WakeUp pump, TimeProvider realTime, ILogger<FollowUpSweep> log) : IJob
{
    public const string JobName = "follow-up-sweep";
    private const int AtOnce = 250;

    private readonly Dictionary<string, IFollowUp> byKind = kinds.ToDictionary(kind => kind.Kind);

    public string Name => JobName;

    /// <summary>Every ten minutes, between two sweeps of the deadlines.</summary>
    public string Cron => "5-55/10 * * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var deputies = await absences.On(now, cancellation);
        var (looked, moved, told) = (0, 0, 0);
        int count;
        bool goesOn;
        do
        {
            var due = await store.DueFollowUps(byKind.Keys, now, AtOnce, cancellation);
            count = due.Count;
            looked += count;
            var written = await Together(due, now, deputies, cancellation);
            told += written.Sum(one => one.NewlyTold.Count);
            moved += written.Sum(one => one.Moved.Count);
            goesOn = written.Any(one => one.Moved.Count > 0);
        }
        while (count == AtOnce && goesOn);

        pump.Ring();
        return $"{looked} follow-ups looked at, {moved} moved on, {told} notices queued";
    }

    /// <summary>In one transaction; where an act on one of their cases came in between, each by itself, so that it holds up no other.</summary>
    private async Task<IReadOnlyList<CommitResult>> Together(IReadOnlyList<FollowUpRow> due, DateTime now, Petitions.Offices.Deputies deputies, CancellationToken cancellation)
    {
        if (due.Count == 0)
        {
            return [];
        }

        var written = await Look(due, now, deputies, cancellation);
        if (written.Outcome == CommitOutcome.Committed || due.Count == 1)
        {
            return [written];
        }

        var alone = new List<CommitResult>();
        foreach (var row in due)
        {
            alone.Add(await Look([row], now, deputies, cancellation));
        }

        return alone;
    }

    private async Task<CommitResult> Look(IReadOnlyList<FollowUpRow> due, DateTime now, Petitions.Offices.Deputies deputies, CancellationToken cancellation)
    {
        var codes = due.Select(row => row.CaseCode).OfType<string>().Distinct().ToList();
        var cases = codes.Count == 0 ? new Dictionary<string, LoadedCase>() : await store.LoadCases(codes, cancellation);
        var sending = realTime.GetUtcNow().UtcDateTime;
        var look = new FollowUpLook(now, sending, new CommitDraft { AsOf = house.Office.Day(now) == house.Office.Day(sending) ? null : now }, deputies);
        foreach (var row in due)
        {
            try
            {
                var (next, state) = await byKind[row.Kind].Look(row, cases.GetValueOrDefault(row.CaseCode ?? ""), look, cancellation);
                look.Draft.FollowUpMoves.Add(new FollowUpMove(row.Id, row.NextAt!.Value, next, state, row.Version));
            }
            catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException or ArgumentException or KeyNotFoundException)
            {
                // What was added for it is not told, because it does not move; it is looked at again, and holds up no other.
                log.LogError("The follow-up {Id} cannot be looked at ({Type})", row.Id, exception.GetType().Name);
            }
        }

        return await store.Commit(look.Draft.ToCommit(sending), cancellation);
    }
}
