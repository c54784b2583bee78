using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>Puts follow-ups and leaves into a turn's batch.</summary>
internal static class FollowUpWriter
{
    private const string Upsert =
        "INSERT INTO follow_ups (id, kind, case_code, person, due_on, next_at, state, sealed_rest) " +
        "VALUES (@id, @kind, @case, @person, @due, @next, @state, @rest) " +
        "ON CONFLICT (id) DO UPDATE SET person = excluded.person, due_on = excluded.due_on, next_at = excluded.next_at, state = excluded.state, " +
        "sealed_rest = COALESCE(excluded.sealed_rest, follow_ups.sealed_rest)";

    private const string Leave =
        "INSERT INTO leaves (id, official, deputy, from_on, to_on, created_at, ended_at) VALUES (@id, @official, @deputy, @from, @to, @created, @ended) " +
        "ON CONFLICT (id) DO UPDATE SET deputy = excluded.deputy, to_on = excluded.to_on, ended_at = excluded.ended_at";

    public static void Write(SqlBatch batch, BotDatabase database, TurnCommit turn, Dictionary<string, byte[]> keys)
    {
        foreach (var row in turn.FollowUps.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            batch.Add(Upsert,
            [
                ("@id", row.Id), ("@kind", row.Kind), ("@case", row.CaseCode), ("@person", row.Person), ("@due", row.DueOn), ("@next", row.NextAt),
                ("@state", row.State), ("@rest", Sealed(database, row, keys)),
            ]);
        }

        foreach (var row in turn.Leaves.OrderBy(l => l.Id, StringComparer.Ordinal))
        {
            batch.Add(Leave,
            [
                ("@id", row.Id), ("@official", row.Official), ("@deputy", row.Deputy), ("@from", row.FromOn), ("@to", row.ToOn),
                ("@created", row.CreatedAt), ("@ended", row.EndedAt),
            ]);
        }
    }

    public static string Place(string id) => $"follow_ups/sealed_rest/{id}";

    private static byte[]? Sealed(BotDatabase database, FollowUpRow row, Dictionary<string, byte[]> keys) =>
        row.Rest is null ? null
        : row.CaseCode is { } code ? Seal.Text(CaseWriter.Key(keys, code), row.Rest, Place(row.Id))
        : database.Keys.SealAlone(KeyKind.Master, row.Rest, Place(row.Id));
}
