using CitizenBot.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CitizenBot.Storage;

/// <summary>Brings the schema up to this program's, or refuses one it cannot serve.</summary>
/// <remarks>
/// EF guards a migration on SQLite by a row in <c>__EFMigrationsLock</c>. A host killed while it migrates leaves that row,
/// and EF then waits for it without an end, even when nothing is pending. So: it is deleted under our host lock, which dies
/// with its process, and Migrate is called only when there is something to do.
/// </remarks>
internal sealed class Preparation(BotDatabase database)
{
    private const long MigrationLock = 0x436974697A656E42;

    public async Task Run(OpenMode mode, CancellationToken cancel)
    {
        await using var db = database.Context();
        if (mode == OpenMode.Visitor)
        {
            await RefuseOtherSchema(db, cancel);
        }
        else if (database.IsPostgreSql)
        {
            await MigratePostgreSql(db, cancel);
        }
        else
        {
            await MigrateSqlite(db, cancel);
        }
    }

    private async Task MigrateSqlite(BotDb db, CancellationToken cancel)
    {
        Directory.CreateDirectory(database.Options.DataDirectory);
        var exists = await db.Database.CanConnectAsync(cancel);
        if (exists && await HasTable(db, "__EFMigrationsLock", cancel))
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel);
        }
        await MigrateWhenPending(db, cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        // Only one host serves this file and it is this one: whoever held a lease is dead. A lane leased to nobody is a
        // channel's back-off and stays.
        await database.Write(
            session => session.Batch()
                .Add("UPDATE lanes SET owner = NULL, locked_until = NULL WHERE owner IS NOT NULL", [])
                .Add("UPDATE files SET owner = NULL, locked_until = NULL WHERE owner IS NOT NULL", [])
                .Add("DELETE FROM leases", [])
                .Run(cancel),
            cancel);
    }

    private async Task MigratePostgreSql(BotDb db, CancellationToken cancel)
    {
        await using var connection = await Reach(cancel);
        await Scalar(connection, $"SELECT pg_advisory_lock({MigrationLock})", cancel);
        try
        {
            await MigrateWhenPending(db, cancel);
        }
        finally
        {
            await Scalar(connection, $"SELECT pg_advisory_unlock({MigrationLock})", cancel);
        }
    }

    private async Task<NpgsqlConnection> Reach(CancellationToken cancel)
    {
        try
        {
            return await database.PostgresConnection(cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new StartRefusedException($"The server says: {e.MessageText}. Make it once with createdb, owned by the user of ConnectionStrings:CitizenBot.", e);
        }
        catch (NpgsqlException e)
        {
            throw new StartRefusedException($"PostgreSQL cannot be reached: {e.Message}. Check that it runs, and ConnectionStrings:CitizenBot.", e);
        }
    }

    private static async Task MigrateWhenPending(BotDb db, CancellationToken cancel)
    {
        await RefuseNewerSchema(db, cancel);
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await db.Database.MigrateAsync(cancel);
        }
    }

    private static async Task RefuseOtherSchema(BotDb db, CancellationToken cancel)
    {
        await RefuseNewerSchema(db, cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            throw new StartRefusedException(
                $"The database is older than this program ({pending.Count} migration(s) are missing, first {pending[0]}). " +
                "Start the host once, or run the verb migrate; this verb changes no schema.");
        }
    }

    private static async Task RefuseNewerSchema(BotDb db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var foreign = (await db.Database.GetAppliedMigrationsAsync(cancel)).FirstOrDefault(m => !known.Contains(m));
        if (foreign is not null)
        {
            throw new StartRefusedException(
                $"The database is newer than this program: it has the migration {foreign}. Start the newer release, or restore the backup made before it.");
        }
    }

    private static async Task<bool> HasTable(BotDb db, string name, CancellationToken cancel) =>
        await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = {name}").SingleAsync(cancel) > 0;

    private static async Task Scalar(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the only value in it is our own constant
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteScalarAsync(cancel);
    }
}
