using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>Puts cases and clocks into a turn's batch.</summary>
internal static class CaseWriter
{
    private const string Insert =
        "INSERT INTO cases (code, kind, office, unit, field, stage, filed_at, filed_on, signed_on, accepted_on, closed_on, responsible, wants_notices, locale, " +
        "filed_by_chat, person_key, pin_mac, people, matter, next_due_on, waiting, unassigned, rating, in_time, wrapped_key, sealed_record, sealed_content, sealed_identity, version) " +
        "VALUES (@code, @kind, @office, @unit, @field, @stage, @filed_at, @filed_on, @signed_on, @accepted_on, @closed_on, @responsible, @wants, @locale, " +
        "@chat, @person, @pin, @people, @matter, @next_due, @waiting, @unassigned, @rating, @in_time, @wrapped, @record, @content, @identity, 1) ON CONFLICT DO NOTHING";

    // Where and when it was filed, its kind and its first chat never change.
    private const string Change =
        "UPDATE cases SET unit = @unit, field = @field, stage = @stage, signed_on = @signed_on, accepted_on = @accepted_on, closed_on = @closed_on, " +
        "responsible = @responsible, wants_notices = @wants, locale = @locale, people = @people, matter = @matter, next_due_on = @next_due, " +
        "waiting = @waiting, unassigned = @unassigned, rating = @rating, in_time = @in_time, sealed_record = @record, " +
        "sealed_content = COALESCE(@content, sealed_content), sealed_identity = COALESCE(@identity, sealed_identity), " +
        "pin_mac = COALESCE(@pin, pin_mac), person_key = COALESCE(@person, person_key), version = version + 1 WHERE code = @code AND version = @version";

    private const string Upsert =
        "INSERT INTO clocks (id, case_code, purpose, rule_id, effective, calendar_version, start_on, due_on, certain, reason, state, next_stage_at, sealed_rest) " +
        "VALUES (@id, @case, @purpose, @rule, @effective, @calendar, @start, @due, @certain, @reason, @state, @next, @rest) " +
        "ON CONFLICT (id) DO UPDATE SET purpose = excluded.purpose, rule_id = excluded.rule_id, effective = excluded.effective, " +
        "calendar_version = excluded.calendar_version, start_on = excluded.start_on, due_on = excluded.due_on, certain = excluded.certain, " +
        "reason = excluded.reason, state = excluded.state, next_stage_at = excluded.next_stage_at, sealed_rest = excluded.sealed_rest";

    public static void Write(SqlBatch batch, BotDatabase database, TurnCommit turn, Dictionary<string, byte[]> keys, Action conflict)
    {
        foreach (var write in turn.Cases.OrderBy(c => c.Row.Code, StringComparer.Ordinal))
        {
            var isNew = write.Row.Version == 0;
            batch.Add(isNew ? Insert : Change, Values(database, write, Key(keys, write.Row.Code), isNew), affected: n =>
            {
                if (n == 0)
                {
                    conflict();
                }
            });
        }
        foreach (var clock in turn.Clocks.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            batch.Add(Upsert, Values(clock, Key(keys, clock.CaseCode)));
        }
    }

    public static byte[] Key(Dictionary<string, byte[]> keys, string code) =>
        keys.TryGetValue(code, out var key)
            ? key
            : throw new InvalidOperationException($"There is no case {code}: give the case itself in the same commit, or read it before.");

    private static (string, object?)[] Values(BotDatabase database, CaseWrite write, byte[] key, bool isNew)
    {
        var row = write.Row;
        var hidden = write.Sealed || (!isNew && row.Kind is null);
        var identityPlace = $"cases/sealed_identity/{row.Code}";
        var identity = write.Identity is null ? null
            : hidden ? database.Keys.SealAlone(KeyKind.Denouncer, write.Identity, identityPlace)
            : Seal.Text(key, write.Identity, identityPlace);
        (string, object?)[] both =
        [
            ("@code", row.Code), ("@unit", row.Unit), ("@field", row.Field), ("@stage", row.Stage), ("@signed_on", row.SignedOn),
            ("@accepted_on", row.AcceptedOn), ("@closed_on", row.ClosedOn), ("@responsible", row.Responsible), ("@wants", row.WantsNotices),
            ("@locale", row.Locale), ("@people", row.People), ("@matter", row.Matter), ("@next_due", row.NextDueOn), ("@waiting", row.Waiting),
            ("@unassigned", row.Unassigned), ("@rating", row.Rating), ("@in_time", row.InTime),
            ("@record", Seal.Text(key, row.Record, $"cases/sealed_record/{row.Code}")),
            ("@content", Seal.Text(key, write.Content, $"cases/sealed_content/{row.Code}")), ("@identity", identity),
            ("@pin", write.Pin is null ? null : database.Keys.Lookup.Pin(row.Code, write.Pin)),
            ("@person", write.Person is null ? null : database.Keys.Lookup.PersonKey(write.Person)),
        ];
        return isNew
            ?
            [
                .. both, ("@kind", hidden ? null : row.Kind), ("@office", row.Office), ("@filed_at", row.FiledAt), ("@filed_on", row.FiledOn),
                ("@chat", row.FiledByChat), ("@wrapped", database.Keys.Wrap(KeyKind.Master, key, DataKeys.CasePlace(row.Code))),
            ]
            : [.. both, ("@version", row.Version)];
    }

    private static (string, object?)[] Values(ClockRow clock, byte[] key) =>
    [
        ("@id", clock.Id), ("@case", clock.CaseCode), ("@purpose", clock.Purpose), ("@rule", clock.RuleId), ("@effective", clock.Effective),
        ("@calendar", clock.CalendarVersion), ("@start", clock.StartOn), ("@due", clock.DueOn), ("@certain", clock.Certain),
        ("@reason", clock.Reason), ("@state", clock.State), ("@next", clock.NextStageAt),
        ("@rest", Seal.Text(key, clock.Rest, $"clocks/sealed_rest/{clock.Id}")),
    ];
}
