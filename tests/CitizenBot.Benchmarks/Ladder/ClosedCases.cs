using Npgsql;

namespace CitizenBot.Benchmarks.Ladder;

/// <summary>Closed cases of past years, in plain SQL.</summary>
/// <remarks>
/// Their seals are those of an open case, copied: nothing on a measured path opens a closed case, and the bytes are as long as
/// real ones. Each has its clock, met, with its seal; two audit entries; three told keys.
/// </remarks>
internal static class ClosedCases
{
    private const string Sql =
        """
        INSERT INTO cases (code, kind, office, unit, field, stage, filed_at, filed_on, accepted_on, closed_on, responsible, wants_notices, locale,
            person_key, pin_mac, people, waiting, unassigned, in_time, wrapped_key, sealed_record, sealed_content, sealed_identity, version)
        SELECT 'KT-S' || lpad(i::text, 7, '0'), t.kind, t.office, 'kp' || (1 + i % 10), t.field, 'Closed',
            t.filed_at - i * interval '3 minutes', t.filed_on - i / 480, t.filed_on - i / 480, t.filed_on - i / 480 + 20, t.responsible, true, 'vi',
            sha256(('p' || i)::bytea), sha256(('s' || i)::bytea), 1, false, false, true, t.wrapped_key, t.sealed_record, t.sealed_content, t.sealed_identity, 5
        FROM generate_series($1, $2) i
        JOIN (SELECT row_number() OVER (ORDER BY code) - 1 AS n, * FROM (SELECT * FROM cases WHERE closed_on IS NULL ORDER BY code LIMIT 100) o) t ON t.n = i % 100;

        INSERT INTO clocks (id, case_code, purpose, rule_id, effective, calendar_version, start_on, due_on, certain, state, next_stage_at, sealed_rest)
        SELECT 'KT-S' || lpad(i::text, 7, '0') || '/reply', 'KT-S' || lpad(i::text, 7, '0'), t.purpose, t.rule_id, t.effective, t.calendar_version,
            t.start_on - i / 480, t.due_on - i / 480, true, 'Met', NULL, t.sealed_rest
        FROM generate_series($1, $2) i
        JOIN (SELECT row_number() OVER (ORDER BY id) - 1 AS n, * FROM (SELECT * FROM clocks WHERE next_stage_at IS NOT NULL ORDER BY id LIMIT 100) o) t ON t.n = i % 100;

        INSERT INTO audit_heads (case_code, seq, hash) SELECT 'KT-S' || lpad(i::text, 7, '0'), 2, sha256(i::text::bytea) FROM generate_series($1, $2) i;

        INSERT INTO audit (case_code, seq, at, actor, act, detail_hash, prev_hash, hash)
        SELECT 'KT-S' || lpad(i::text, 7, '0'), n, now(), 'system', 'routed', sha256(i::text::bytea), sha256(i::text::bytea), sha256(i::text::bytea)
        FROM generate_series($1, $2) i, generate_series(1, 2) n;

        INSERT INTO told (key, case_code, skipped, at)
        SELECT 'deadline:KT-S' || lpad(i::text, 7, '0') || '/reply:2020-01-01:' || n || ':ha-tang-do-thi', 'KT-S' || lpad(i::text, 7, '0'), false, now()
        FROM generate_series($1, $2) i, generate_series(1, 3) n
        """;

    private const int AtOnce = 50_000;

    /// <summary>Adds cases with the numbers <paramref name="from"/> up to <paramref name="until"/>, then settles the tables as years would have.</summary>
    public static async Task Fill(string connectionText, int from, int until, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionText) { Pooling = false, CommandTimeout = 900 }.ConnectionString);
        await connection.OpenAsync(stop);
        await using (var relaxed = new NpgsqlCommand("SET synchronous_commit = off", connection))
        {
            await relaxed.ExecuteNonQueryAsync(stop);
        }

        for (var first = from; first < until; first += AtOnce)
        {
            foreach (var sql in Sql.Split(';'))
            {
                await using var insert = new NpgsqlCommand(sql, connection);
                insert.Parameters.Add(new NpgsqlParameter { Value = first });
                insert.Parameters.Add(new NpgsqlParameter { Value = Math.Min(until, first + AtOnce) - 1 });
                await insert.ExecuteNonQueryAsync(stop);
            }
        }

        foreach (var settle in (string[])["VACUUM ANALYZE", "CHECKPOINT"])
        {
            await using var command = new NpgsqlCommand(settle, connection);
            await command.ExecuteNonQueryAsync(stop);
        }
    }
}
