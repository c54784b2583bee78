using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Looks at what must be looked at again about the records of the house: requests to open an identity, requests about data.</summary>
/// <remarks>As the deadline sweep: it asks for what has come, one transaction a row under unique told keys; late or twice comes to the same.</remarks>
public sealed class RecordFollowUps(BotStore store, IEnumerable<IRecordFollowUp> kinds, WakeUp pump) : IJob
{
    public const string JobName = "record-follow-ups";
    private const int AtOnce = 250;

    private readonly Dictionary<string, IRecordFollowUp> byKind = kinds.ToDictionary(kind => kind.Kind);

    public string Name => JobName;

    /// <summary>Every ten minutes, between two sweeps of the deadlines.</summary>
    public string Cron => "5-55/10 * * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (looked, moved) = (0, 0);
        foreach (var row in await store.DueFollowUps(byKind.Keys, now, AtOnce, cancellation))
        {
            looked++;
            var draft = new CommitDraft();
            var (next, state) = await byKind[row.Kind].Look(row, draft, now, cancellation);
            draft.FollowUps.Add(row with { NextAt = next, State = state });
            moved += (await store.Commit(draft.ToCommit(now), cancellation)).Outcome == CommitOutcome.Committed ? 1 : 0;
        }

        pump.Ring();
        return $"{looked} follow-ups looked at, {moved} moved on";
    }
}
