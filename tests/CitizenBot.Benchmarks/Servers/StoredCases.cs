using Npgsql;

namespace CitizenBot.Benchmarks.Servers;

/// <summary>Fills the host's PostgreSQL database with cases of past years, in plain SQL.</summary>
/// <remarks>
/// The seals are noise of the right length that nothing on the measured path opens, and no clock comes due while measuring:
/// what is measured is how turns fare in full tables and deep indexes. One case in ten is open. Per case: its chat and
/// lane, the fourteen answers sent, a clock, four audit entries, two told keys, three buttons that still act.
/// </remarks>
internal static class StoredCases
{
    private const string Sql =
        """
        INSERT INTO chats (id, channel, conversation, version, wrapped_key, sealed_state, locale, created_at, last_seen_at)
        SELECT 'stored' || i, 'telegram', (5000000 + i)::text, 14, '\x0101'::bytea || substr(sha256(i::text::bytea) || sha256(('k' || i)::bytea), 1, 60),
            '\x01'::bytea || decode(repeat(md5(i::text), 60), 'hex'), 'vi', now() - i * interval '10 minutes', now() - i * interval '10 minutes'
        FROM generate_series(1, $1) i;

        INSERT INTO lanes (id, channel, next_seq, next_log) SELECT 'stored' || i, 'telegram', 14, 0 FROM generate_series(1, $1) i;

        INSERT INTO outbox (id, lane, seq, class, state, not_before, created_at, attempts, external_id, sent_at)
        SELECT md5(i || '/' || n), 'stored' || i, n, 0, 1, at, at, 1, n::text, at
        FROM (SELECT i, now() - i * interval '10 minutes' AS at FROM generate_series(1, $1) i) c, generate_series(1, 14) n;

        INSERT INTO cases (code, kind, office, unit, field, stage, filed_at, filed_on, closed_on, responsible, wants_notices, locale, filed_by_chat,
            person_key, pin_mac, people, wrapped_key, sealed_record, sealed_content, sealed_identity, version)
        SELECT 'KT-S' || lpad(i::text, 7, '0'), 'Feedback', 'phuong-kien-tuong', 'kp' || (1 + i % 5), 'ha-tang', CASE WHEN i % 10 = 0 THEN 'Received' ELSE 'Closed' END,
            now() - i * interval '10 minutes', current_date - i / 144, CASE WHEN i % 10 = 0 THEN NULL ELSE current_date END,
            'ha-tang-do-thi', true, 'vi', 'stored' || i, sha256(('p' || i % 50000)::bytea), sha256(('s' || i)::bytea), 1,
            '\x0101'::bytea || substr(sha256(('c' || i)::bytea) || sha256(('d' || i)::bytea), 1, 60), '\x01'::bytea || decode(repeat(md5(i::text), 31), 'hex'),
            '\x01'::bytea || decode(repeat(md5(i::text), 40), 'hex'), '\x01'::bytea || decode(repeat(md5(i::text), 12), 'hex'), 3
        FROM generate_series(1, $1) i;

        INSERT INTO clocks (id, case_code, purpose, rule_id, effective, calendar_version, start_on, due_on, certain, state, next_stage_at)
        SELECT 'KT-S' || lpad(i::text, 7, '0') || '/reply', 'KT-S' || lpad(i::text, 7, '0'), 'reply', 'KNPA-THULY', '2014-07-01', 'a78d04362eb0',
            current_date, current_date + 3650, true, CASE WHEN i % 10 = 0 THEN 'Running' ELSE 'Met' END,
            CASE WHEN i % 10 = 0 THEN now() + interval '10 years' END
        FROM generate_series(1, $1) i;

        INSERT INTO audit_heads (case_code, seq, hash) SELECT 'KT-S' || lpad(i::text, 7, '0'), 4, sha256(i::text::bytea) FROM generate_series(1, $1) i;

        INSERT INTO audit (case_code, seq, at, actor, act, sealed_detail, detail_hash, prev_hash, hash)
        SELECT 'KT-S' || lpad(i::text, 7, '0'), n, now(), 'system', 'routed', '\x01'::bytea || decode(repeat(md5(i::text), 6), 'hex'),
            sha256(i::text::bytea), sha256(i::text::bytea), sha256(i::text::bytea)
        FROM generate_series(1, $1) i, generate_series(1, 4) n;

        INSERT INTO told (key, case_code, skipped, at)
        SELECT 'stored:' || i || ':' || n, 'KT-S' || lpad(i::text, 7, '0'), false, now() FROM generate_series(1, $1) i, generate_series(1, 2) n;

        INSERT INTO buttons (token, chat_id, case_code, act, until)
        SELECT substr(md5('b' || i || '/' || n), 1, 22), 'stored' || i, 'KT-S' || lpad(i::text, 7, '0'), 'case.see', now() + interval '400 days'
        FROM generate_series(1, $1) i, generate_series(1, 3) n
        """;

    /// <summary>Adds them to the tables that the started host has made.</summary>
    public static async Task Fill(string connectionText, int cases)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionText) { Pooling = false, CommandTimeout = 600 }.ConnectionString);
        await connection.OpenAsync();
        foreach (var sql in Sql.Split(';'))
        {
            await using var insert = new NpgsqlCommand(sql, connection);
            insert.Parameters.Add(new NpgsqlParameter { Value = cases });
            await insert.ExecuteNonQueryAsync();
        }

        // What autovacuum would have done over the years; its work must not fall into the measurement.
        await using var settle = new NpgsqlCommand("VACUUM ANALYZE", connection);
        await settle.ExecuteNonQueryAsync();
        await using var checkpoint = new NpgsqlCommand("CHECKPOINT", connection);
        await checkpoint.ExecuteNonQueryAsync();
    }
}
