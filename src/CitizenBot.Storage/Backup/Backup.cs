using System.IO.Compression;
using System.Text.Json;
using CitizenBot.Storage.Model;
using CitizenBot.Storage.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CitizenBot.Storage;

/// <summary>Writes one consistent file of a database that may be served meanwhile: all its rows as of one instant, and the sealed contents of its files.</summary>
/// <remarks>
/// The keys are never in it: file and keys together open everything, so they are kept apart. SQLite makes the copy itself (VACUUM INTO);
/// PostgreSQL's tables are copied in one read-only snapshot. Contents are copied last: a row never names one that came later.
/// </remarks>
public static class Backup
{
    private const string Unfinished = ".part";

    /// <summary>Tables that only tell which host is doing what just now.</summary>
    private static readonly HashSet<string> Passing = ["leases"];

    /// <summary>Makes the backup.</summary>
    /// <exception cref="BackupRefusedException">The file exists, or its folder does not.</exception>
    public static async Task<BackupResult> Write(BotDatabase database, string path, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw new BackupRefusedException($"{full} exists already. Choose another name; no backup is written over.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new BackupRefusedException($"The folder of {full} does not exist.");
        }

        var part = full + Unfinished;
        try
        {
            BackupResult result;
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using (var stream = new FileStream(part, options))
            {
                await using (var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel))
                {
                    result = database.IsPostgreSql ? await Copy(database, archive, cancel) : await VacuumInto(database, archive, part + ".db", cancel);
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(part, full);
            return result;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>The tables of the model, those that others refer to first.</summary>
    internal static IReadOnlyList<BackupTable> Tables(IModel model)
    {
        var left = model.GetEntityTypes().Where(type => !Passing.Contains(type.GetTableName()!)).OrderBy(type => type.GetTableName(), StringComparer.Ordinal).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.First(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || ordered.Contains(key.PrincipalEntityType)));
            ordered.Add(next);
            left.Remove(next);
        }

        return [.. ordered.Select(type => new BackupTable(type.GetTableName()!, [.. type.GetProperties().Select(property => property.GetColumnName()).Order(StringComparer.Ordinal)]))];
    }

    private static async Task<BackupResult> VacuumInto(BotDatabase database, ZipArchive archive, string copy, CancellationToken cancel)
    {
        try
        {
            File.Delete(copy);
            await database.Read(session => session.Query("VACUUM INTO @copy", [("@copy", copy)], _ => true, cancel), cancel);
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancel);
            var session = new SqlSession(connection, null);
            var (manifest, names) = await Head(session, database, [], cancel);
            await connection.CloseAsync();
            var missing = await Finish(archive, manifest, database, names, async () =>
            {
                await using var to = await Entry(archive, BackupEntries.Sqlite, cancel);
                await using var from = File.OpenRead(copy);
                await from.CopyToAsync(to, cancel);
            }, cancel);
            return new BackupResult(manifest, missing);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static async Task<BackupResult> Copy(BotDatabase database, ZipArchive archive, CancellationToken cancel)
    {
        IReadOnlyList<BackupTable> tables;
        await using (var db = database.Context())
        {
            tables = Tables(db.Model);
        }

        await using var connection = await database.PostgresConnection(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var (manifest, names) = await Head(new SqlSession(connection, snapshot), database, tables, cancel);
        var missing = await Finish(archive, manifest, database, names, async () =>
        {
            foreach (var table in tables)
            {
                await using var to = await Entry(archive, BackupEntries.Table(table.Name), cancel);
                await using var from = await connection.BeginRawBinaryCopyAsync($"COPY \"{table.Name}\" ({Columns(table)}) TO STDOUT (FORMAT BINARY)", cancel);
                await from.CopyToAsync(to, cancel);
            }
        }, cancel);
        return new BackupResult(manifest, missing);
    }

    internal static string Columns(BackupTable table) => string.Join(", ", table.Columns.Select(column => $"\"{column}\""));

    private static async Task<(BackupManifest Manifest, List<string> Names)> Head(SqlSession session, BotDatabase database, IReadOnlyList<BackupTable> tables, CancellationToken cancel)
    {
        var migration = (await session.Query("SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"", [], r => r.GetString(0), cancel))[0];
        var keys = (await session.Query("SELECT value FROM meta WHERE key = @key", [("@key", KeyCheck.Meta)], r => r.GetString(0), cancel))[0];
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await session.Query("SELECT blob, view_blob FROM files WHERE blob IS NOT NULL OR view_blob IS NOT NULL", [], r =>
        {
            names.UnionWith(new[] { r.Text(0), r.Text(1) }.OfType<string>());
            return true;
        }, cancel);
        return (new BackupManifest(BackupManifest.Known, database.Options.Provider.ToString(), migration, database.Now, keys, tables, names.Count), [.. names]);
    }

    /// <returns>How many contents are missing; the rows that name them are in the backup all the same.</returns>
    private static async Task<int> Finish(ZipArchive archive, BackupManifest manifest, BotDatabase database, List<string> names, Func<Task> rows, CancellationToken cancel)
    {
        await using (var head = await Entry(archive, BackupEntries.Manifest, cancel))
        {
            await JsonSerializer.SerializeAsync(head, manifest, cancellationToken: cancel);
        }

        await rows();
        var missing = 0;
        foreach (var name in names)
        {
            byte[] content;
            try
            {
                content = await database.Shelf.Read(name, cancel);
            }
            catch (FileDamagedException)
            {
                missing++;
                continue;
            }

            await using var to = await Entry(archive, BackupEntries.Content(name), cancel);
            await to.WriteAsync(content, cancel);
        }

        return missing;
    }

    private static Task<Stream> Entry(ZipArchive archive, string name, CancellationToken cancel) => archive.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(cancel);
}
