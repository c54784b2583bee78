using CitizenBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>Whether this was told (or skipped) before.</summary>
    public async Task<bool> WasTold(string key, CancellationToken cancel = default) =>
        (await Query("SELECT 1 FROM told WHERE key = @key", [("@key", key)], _ => true, cancel)).Count > 0;

    /// <summary>All keys told for a case: one read for a sweep that asks for many.</summary>
    public async Task<IReadOnlySet<string>> ToldOf(string caseCode, CancellationToken cancel = default) =>
        (await Query("SELECT key FROM told WHERE case_code = @case", [("@case", caseCode)], r => r.GetString(0), cancel)).ToHashSet(StringComparer.Ordinal);

    /// <summary>What was told for a case (not what was skipped), with its instants (UTC).</summary>
    public async Task<IReadOnlyList<(string Key, DateTime At)>> ToldTimes(string caseCode, CancellationToken cancel = default) =>
        await Query("SELECT key, at FROM told WHERE case_code = @case AND skipped = @no", [("@case", caseCode), ("@no", false)], r => (r.GetString(0), r.Instant(1)), cancel);

    /// <summary>Writes down that a job started; gives the run's id.</summary>
    public async Task<string> StartRun(string name, DateTime now, CancellationToken cancel = default)
    {
        var id = NewId();
        await Execute("INSERT INTO job_runs (id, name, started_at) VALUES (@id, @name, @now)", [("@id", id), ("@name", name), ("@now", now)], cancel);
        return id;
    }

    /// <summary>Writes down how a run ended.</summary>
    public Task EndRun(string id, bool succeeded, string result, DateTime now, CancellationToken cancel = default) =>
        Execute(
            "UPDATE job_runs SET ended_at = @now, succeeded = @ok, result = @result WHERE id = @id",
            [("@now", now), ("@ok", succeeded), ("@result", result), ("@id", id)], cancel);

    /// <summary>The last run of a job, or the last that succeeded; null when there is none.</summary>
    public async Task<JobRunRow?> LastRun(string name, bool onlySucceeded = false, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var found = await db.JobRuns.Where(r => r.Name == name && (!onlySucceeded || r.Succeeded == true))
            .OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancel);
        return found is null ? null : new JobRunRow(found.Id, found.Name, found.StartedAt, found.EndedAt, found.Succeeded, found.Result);
    }

    /// <summary>How often a job succeeded since an instant (UTC).</summary>
    public async Task<int> CountRuns(string name, DateTime since, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        return await db.JobRuns.CountAsync(r => r.Name == name && r.Succeeded == true && r.StartedAt >= since, cancel);
    }

    /// <summary>Takes or keeps a lease; false when another owner has it and it has not ended.</summary>
    public async Task<bool> TryLease(string name, string owner, DateTime now, DateTime until, CancellationToken cancel = default) =>
        await Execute(
            "INSERT INTO leases (name, owner, until) VALUES (@name, @owner, @until) ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until " +
            "WHERE leases.owner = excluded.owner OR leases.until <= @now",
            [("@name", name), ("@owner", owner), ("@until", until), ("@now", now)], cancel) > 0;

    /// <summary>Gives a lease back.</summary>
    public Task EndLease(string name, string owner, CancellationToken cancel = default) =>
        Execute("DELETE FROM leases WHERE name = @name AND owner = @owner", [("@name", name), ("@owner", owner)], cancel);

    /// <summary>A small fact about this database, for example that <c>demo</c> made it.</summary>
    public async Task<string?> GetMeta(string key, CancellationToken cancel = default) =>
        (await Query("SELECT value FROM meta WHERE key = @key", [("@key", key)], r => r.GetString(0), cancel)).FirstOrDefault();

    /// <summary>Sets such a fact.</summary>
    public Task SetMeta(string key, string value, CancellationToken cancel = default) =>
        Execute(
            "INSERT INTO meta (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [("@key", key), ("@value", value)], cancel);

    /// <summary>The figures of the queue.</summary>
    public async Task<HealthFigures> Health(DateTime now, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var waiting = db.Outbox.Where(o => o.State == OutboxState.Waiting);
        var due = waiting.Where(o => o.NotBefore <= now);
        return new HealthFigures(
            await due.CountAsync(cancel), await due.MinAsync(o => (DateTime?)o.NotBefore, cancel), await waiting.CountAsync(o => o.NotBefore > now, cancel),
            await db.Parked.CountAsync(cancel), await db.DeadLetters.CountAsync(d => d.ReplayedAt == null && d.DroppedAt == null, cancel),
            await db.Files.CountAsync(f => f.NextTryAt != null && f.State == FileState.Received, cancel),
            await db.Files.CountAsync(f => f.CaseCode != null && f.State == FileState.Failed, cancel));
    }

    /// <summary>Erases what was sent or cancelled, and PINs tried, before the instant (UTC). The told ledger is never pruned here.</summary>
    public Task PruneDelivery(DateTime before, CancellationToken cancel = default) =>
        database.Write(
            session => session.Batch()
                .Add("DELETE FROM outbox WHERE state IN (1, 3) AND created_at < @before", [("@before", before)])
                .Add("DELETE FROM pin_attempts WHERE at < @before", [("@before", before)])
                .Run(cancel),
            cancel);
}
