using CitizenBot.Storage.Sql;
using Npgsql;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>True when this update was answered before: answer 200 and stop.</summary>
    public async Task<bool> Seen(string channel, string conversation, string activityId, CancellationToken cancel = default) =>
        (await Query(SeenSql, [("@channel", channel), ("@conversation", conversation), ("@activity", activityId)], _ => true, cancel)).Count > 0;

    private const string SeenSql = "SELECT 1 FROM inbox WHERE channel = @channel AND conversation = @conversation AND activity_id = @activity";

    /// <summary>Writes all that a turn, job or press changes in one short transaction, see <see cref="TurnCommit"/>.</summary>
    /// <remarks>
    /// Locks are taken in one order everywhere: inbox, chat, cases, files, audit heads, told keys, lanes by id; within a kind by id.
    /// Should two writers still meet head on, PostgreSQL ends one of them, which is a conflict like any other.
    /// </remarks>
    public async Task<CommitResult> Commit(TurnCommit turn, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        try
        {
            return await database.Write(
                session => new TurnScript(database, session, turn, NewId).Run(cancel),
                keep: result => result.Outcome == CommitOutcome.Committed,
                cancel);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
        {
            return CommitResult.Nothing(CommitOutcome.Conflict);
        }
    }

    /// <summary>Erases inbox keys older than the instant (UTC): no channel repeats an update for longer than days.</summary>
    public Task<int> PruneInbox(DateTime before, CancellationToken cancel = default) =>
        Execute("DELETE FROM inbox WHERE at < @before", [("@before", before)], cancel);
}
