namespace CitizenBot.Benchmarks.Floor;

/// <summary>The rows of a new case: record, clock, two entries of its audit chain, and the parked notice to its official.</summary>
internal static class FloorCase
{
    public static void Write(Statements statements, string code, string chat, DateTime now, byte[] noise)
    {
        var today = DateOnly.FromDateTime(now);
        statements
            .Add(
                "INSERT INTO cases (code, kind, office, unit, field, stage, filed_at, filed_on, responsible, wants_notices, locale, filed_by_chat, person_key, pin_mac, " +
                "people, wrapped_key, sealed_record, sealed_content, sealed_identity, version) VALUES ($1, 'Feedback', 'phuong-kien-tuong', 'kp3', 'ha-tang', " +
                "'Received', $2, $3, 'ha-tang-do-thi', TRUE, 'vi', $4, $5, $5, 1, $6, $7, $8, $9, 1) ON CONFLICT DO NOTHING",
                code, now, today, chat, noise[..32], noise[..62], noise[..500], noise[..640], noise[..190])
            .Add(
                "INSERT INTO clocks (id, case_code, purpose, rule_id, effective, calendar_version, start_on, due_on, certain, state, next_stage_at, sealed_rest) " +
                "VALUES ($1, $2, 'reply', 'KNPA-THULY', $3, 'a78d04362eb0', $3, $4, TRUE, 'Running', $5, $6)",
                code + "/reply", code, today, today.AddDays(14), now.AddDays(6), noise[..375])
            .Add(
                "INSERT INTO audit_heads (case_code, seq, hash) VALUES ($1, 2, $2) " +
                "ON CONFLICT (case_code) DO UPDATE SET seq = audit_heads.seq + excluded.seq", code, noise[..32]);
        foreach (var (seq, act) in new[] { (1L, "filed"), (2L, "routed") })
        {
            statements.Add(
                "INSERT INTO audit (case_code, seq, at, actor, act, sealed_detail, detail_hash, prev_hash, hash) VALUES ($1, $2, $3, 'citizen', $4, $5, $6, $6, $6)",
                code, seq, now, act, noise[..96], noise[..32]);
        }

        statements
            .Add("UPDATE audit_heads SET hash = $1 WHERE case_code = $2", noise[..32], code)
            .Add(
                "INSERT INTO told (key, case_code, skipped, at) VALUES ($1, NULL, FALSE, $2) ON CONFLICT DO NOTHING",
                $"no-chat:ha-tang-do-thi:{today:yyyy-MM-dd}", now)
            .Add(
                "INSERT INTO parked (id, person, class, case_code, at, sealed_body) VALUES ($1, 'ha-tang-do-thi', 1, $2, $3, $4)",
                FloorTurn.NewId(), code, now, noise[..937]);
        foreach (var act in new[] { "case.open", "case.acknowledge" })
        {
            statements.Add(
                "INSERT INTO buttons (token, case_code, act, presser, until) VALUES ($1, $2, $3, 'ha-tang-do-thi', $4)",
                FloorTurn.NewId(), code, act, now.AddDays(400));
        }
    }
}
