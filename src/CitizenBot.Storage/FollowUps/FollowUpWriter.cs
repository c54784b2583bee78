using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>Puts follow-ups and leaves into a turn's batch.</summary>
internal static class FollowUpWriter
{
    private const string UpsertSql =
        "INSERT INTO follow_ups (id, kind, case_code, person, due_on, next_at, state, sealed_rest) " +
        "VALUES (@id, @kind, @case, @person, @due, @next, @state, @rest) " +
        "ON CONFLICT (id) DO UPDATE SET person = excluded.person, due_on = excluded.due_on, next_at = excluded.next_at, state = excluded.state, " +
        "sealed_rest = COALESCE(excluded.sealed_rest, follow_ups.sealed_rest)";

    private const string GuardSql = "follow_ups.sealed_rest = @version";

    private const string Leave =
        "INSERT INTO leaves (id, official, deputy, from_on, to_on, created_at, ended_at) VALUES (@id, @official, @deputy, @from, @to, @created, @ended) " +
        "ON CONFLICT (id) DO UPDATE SET deputy = excluded.deputy, to_on = excluded.to_on, ended_at = excluded.ended_at";

    private const string Answered =
        "UPDATE follow_ups SET next_at = NULL, state = 'done' WHERE case_code = @case AND kind = 'acknowledge' AND state = 'open'";

    /// <param name="batch">Where the statements go.</param>
    /// <param name="database">Seals the rest.</param>
    /// <param name="turn">What is written.</param>
    /// <param name="keys">Of the cases.</param>
    /// <param name="conflict">Called when a row was written by somebody else since it was read.</param>
    public static void Write(SqlBatch batch, BotDatabase database, TurnCommit turn, Dictionary<string, byte[]> keys, Action conflict)
    {
        foreach (var code in turn.AnsweredAlerts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            batch.Add(Answered, [("@case", code)]);
        }

        // After those that end: the same act may hand the case to somebody who must answer anew.
        Upsert(batch, database, turn.FollowUps, keys, conflict);
        foreach (var row in turn.Leaves.OrderBy(l => l.Id, StringComparer.Ordinal))
        {
            batch.Add(Leave,
            [
                ("@id", row.Id), ("@official", row.Official), ("@deputy", row.Deputy), ("@from", row.FromOn), ("@to", row.ToOn),
                ("@created", row.CreatedAt), ("@ended", row.EndedAt),
            ]);
        }
    }

    public static void Upsert(SqlBatch batch, BotDatabase database, IEnumerable<FollowUpRow> rows, Dictionary<string, byte[]> keys, Action conflict)
    {
        foreach (var row in rows.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            var (guard, version) = Guard(row.Version);
            batch.Add(
                guard is null ? UpsertSql : $"{UpsertSql} WHERE {guard}",
                [
                    ("@id", row.Id), ("@kind", row.Kind), ("@case", row.CaseCode), ("@person", row.Person), ("@due", row.DueOn), ("@next", row.NextAt),
                    ("@state", row.State), ("@rest", Sealed(database, row, keys)), .. version,
                ],
                affected: changed =>
                {
                    if (changed == 0)
                    {
                        conflict();
                    }
                });
        }
    }

    /// <summary>The condition that a row is still as it was read, with its value; none for a row without a version.</summary>
    public static (string? Sql, (string Name, object? Value)[] Values) Guard(ReadOnlyMemory<byte>? version) =>
        version is { } seen ? (GuardSql, [("@version", seen.ToArray())]) : (null, []);

    public static string Place(string id) => $"follow_ups/sealed_rest/{id}";

    private static byte[]? Sealed(BotDatabase database, FollowUpRow row, Dictionary<string, byte[]> keys) =>
        row.Rest is null ? null
        : row.CaseCode is { } code ? Seal.Text(CaseWriter.Key(keys, code), row.Rest, Place(row.Id))
        : database.Keys.SealAlone(KeyKind.Master, row.Rest, Place(row.Id));
}
