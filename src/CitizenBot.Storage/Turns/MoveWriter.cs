using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>Puts into a batch what a sweep has looked at: each moves only if it is still as it was read.</summary>
internal static class MoveWriter
{
    // The clock's row guards itself, so that a sweep neither rewrites the case nor makes an act on it start over.
    private const string Clock =
        "UPDATE clocks SET next_stage_at = @next WHERE id = @id AND due_on = @due AND state = 'Running' AND next_stage_at = @seen";

    // Whatever ends one takes its instant away; whatever else is said of it changes its version.
    private const string FollowUp = "UPDATE follow_ups SET next_at = @next, state = @state WHERE id = @id AND next_at = @seen";

    /// <param name="batch">Where the statements go.</param>
    /// <param name="turn">What moves.</param>
    /// <param name="moved">Filled with what was moved once the batch has run.</param>
    public static void Write(SqlBatch batch, TurnCommit turn, HashSet<string> moved)
    {
        foreach (var move in turn.ClockMoves.OrderBy(m => m.ClockId, StringComparer.Ordinal))
        {
            batch.Add(Clock, [("@next", move.Next), ("@id", move.ClockId), ("@due", move.DueOn), ("@seen", move.Seen)], affected: Note(move.ClockId));
        }

        foreach (var move in turn.FollowUpMoves.OrderBy(m => m.Id, StringComparer.Ordinal))
        {
            var (guard, version) = FollowUpWriter.Guard(move.Version);
            batch.Add(guard is null ? FollowUp : $"{FollowUp} AND {guard}", [("@next", move.Next), ("@state", move.State), ("@id", move.Id), ("@seen", move.Seen), .. version], affected: Note(move.Id));
        }

        Action<int> Note(string id) => changed =>
        {
            if (changed > 0)
            {
                moved.Add(id);
            }
        };
    }
}
