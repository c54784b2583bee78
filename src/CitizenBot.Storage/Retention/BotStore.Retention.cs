using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>What else speaks of a case. Queued messages stay: they carry code and date only, and somebody still waits for them.</summary>
    private static readonly string[] EraseBeside =
    [
        "UPDATE audit SET sealed_detail = NULL WHERE case_code = @case",
        "UPDATE follow_ups SET sealed_rest = NULL, next_at = NULL WHERE case_code = @case",
        "UPDATE dead_letters SET sealed_body = NULL, dropped_at = COALESCE(dropped_at, @at) WHERE case_code = @case",
        "DELETE FROM outbox WHERE case_code = @case AND state <> 0",
        "DELETE FROM parked WHERE case_code = @case",
        "DELETE FROM buttons WHERE case_code = @case",
        "DELETE FROM fingerprint_bands WHERE case_code = @case",
        "DELETE FROM fingerprints WHERE case_code = @case",
    ];

    /// <summary>Codes of cases that ended in one of the stages before a day and have not been erased, oldest end first.</summary>
    /// <remarks>Left out are cases of a matter that is still open elsewhere, and cases with a follow-up that is.</remarks>
    /// <param name="kind">The kind as stored; null for every kind, <paramref name="isSealed"/> for denunciations.</param>
    /// <param name="isSealed">Only sealed cases, whose kind is not stored in clear.</param>
    /// <param name="stages">The stages, as stored.</param>
    /// <param name="endedBefore">The office's day.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<string>> RetentionCandidates(
        string? kind, bool isSealed, IReadOnlyCollection<string> stages, DateOnly endedBefore, int limit, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        return await db.Cases
            .Where(c => c.ClosedOn != null && c.ClosedOn < endedBefore && c.SealedContent != null && stages.Contains(c.Stage))
            .Where(c => isSealed ? c.Kind == null : kind == null || c.Kind == kind)
            .Where(c => c.Matter == null || !db.Cases.Any(other => other.Matter == c.Matter && other.ClosedOn == null))
            .Where(c => !db.FollowUps.Any(f => f.CaseCode == c.Code && f.NextAt != null))
            .OrderBy(c => c.ClosedOn).ThenBy(c => c.Code)
            .Select(c => c.Code)
            .Take(limit)
            .ToListAsync(cancel);
    }

    /// <summary>Erases a case by dropping its data key: content, people, files, details of the history. What stays is sealed under a new key.</summary>
    /// <remarks>
    /// Whatever lies about in an older page of the database, in the write-ahead log or in a backup of the tables can be opened only with
    /// the wrapped key that stood in the row, and with the master key of that time. A backup that holds both still holds the case.
    /// </remarks>
    /// <returns>False when the case was changed meanwhile or is open.</returns>
    public async Task<bool> EraseCase(CaseErasure erasure, DateTime at, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        var names = new List<string?>();
        var erased = await database.Write(session => Erase(session, erasure, at, names, cancel), keep: done => done, cancel);
        if (erased)
        {
            database.DataKeys.ForgetCase(erasure.Code);
            await DropUnnamed(names);
        }

        return erased;
    }

    /// <summary>Lets the database forget the pages that erased rows stood in: SQLite's write-ahead log is emptied, PostgreSQL's dead rows are freed.</summary>
    /// <remarks>PostgreSQL overwrites a freed page only when it needs it; until then a copy of the disk still holds the old wrapped key, not the master key.</remarks>
    public Task ForgetErasedPages(CancellationToken cancel = default) =>
        database.Read(
            async session =>
            {
                await session.Query(session.IsPostgreSql ? "VACUUM cases" : "PRAGMA wal_checkpoint(TRUNCATE)", [], _ => true, cancel);
                return true;
            },
            cancel);

    /// <summary>When a job first ended well with a result that begins like this (UTC); null when it never did.</summary>
    public async Task<DateTime?> FirstRunSaying(string name, string beginning, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        return await db.JobRuns.Where(r => r.Name == name && r.Succeeded == true && r.Result != null && r.Result.StartsWith(beginning))
            .OrderBy(r => r.StartedAt).Select(r => (DateTime?)r.StartedAt).FirstOrDefaultAsync(cancel);
    }

    private async Task<bool> Erase(SqlSession session, CaseErasure erasure, DateTime at, List<string?> names, CancellationToken cancel)
    {
        var key = KeyRing.NewDataKey();
        var code = erasure.Code;
        var changed = await session.Execute(
            "UPDATE cases SET wrapped_key = @wrapped, sealed_record = @record, sealed_content = NULL, sealed_identity = NULL, person_key = NULL, pin_mac = NULL, " +
            "filed_by_chat = NULL, wants_notices = @no, version = version + 1 WHERE code = @case AND version = @version AND closed_on IS NOT NULL AND sealed_content IS NOT NULL",
            [
                ("@wrapped", database.Keys.Wrap(KeyKind.Master, key, DataKeys.CasePlace(code))), ("@record", Seal.Text(key, erasure.Record, $"cases/sealed_record/{code}")),
                ("@no", false), ("@case", code), ("@version", erasure.Version),
            ],
            cancel);
        if (changed == 0)
        {
            return false;
        }

        var batch = session.Batch();
        foreach (var clock in erasure.Clocks)
        {
            batch.Add("UPDATE clocks SET sealed_rest = @rest WHERE id = @id", [("@rest", Seal.Text(key, clock.Rest, $"clocks/sealed_rest/{clock.Id}")), ("@id", clock.Id)]);
        }

        foreach (var sql in EraseBeside)
        {
            batch.Add(sql, sql.Contains("@at", StringComparison.Ordinal) ? [("@case", code), ("@at", at)] : [("@case", code)]);
        }

        batch.Add(
            FileSql.EraseOfCase, [("@case", code), ("@no", false)],
            rows: r => names.AddRange([Reading.Text(r, 0), Reading.Text(r, 1)]));
        await batch.Run(cancel);
        await session.Execute(FileSql.Unname("case_code = @case"), [("@case", code)], cancel);
        await new AuditChain(session, at).Append(
            [new AuditWrite(code, "system", AuditWrite.Erased, erasure.Rule)], new Dictionary<string, byte[]>(StringComparer.Ordinal) { [code] = key }, cancel);
        return true;
    }
}
