using System.IO.Compression;
using CitizenBot.Storage.Model;
using CitizenBot.Storage.Sealing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace CitizenBot.Storage;

/// <summary>Puts a backup back, into an empty database only; the key files must be in their folder before.</summary>
/// <remarks>Everything is checked before anything is written: the file, the keys it needs, that nothing is there. The host is stopped meanwhile.</remarks>
public static class Restore
{
    /// <summary>Restores.</summary>
    /// <exception cref="BackupRefusedException">No backup, another kind of database, or a database that is not empty.</exception>
    /// <exception cref="StartRefusedException">The keys are not there, or a host serves this data folder.</exception>
    public static async Task<BackupResult> Read(DatabaseOptions options, string path, TimeProvider time, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var archive = OpenFile(path);
        var manifest = BackupEntries.Head(archive, path);
        if (manifest.Provider != options.Provider.ToString())
        {
            throw new BackupRefusedException($"The backup is of {manifest.Provider}, and Database:Provider is {options.Provider}: it is restored into the same kind.");
        }

        RefuseOtherKeys(options, manifest);
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            await Tables(options, archive, manifest, cancel);
        }
        else
        {
            using var alone = HostLock.Take(options.DataDirectory);
            await Sqlite(options, archive, cancel);
        }

        return new BackupResult(manifest, manifest.Files - await Contents(options, archive, time, cancel));
    }

    private static ZipArchive OpenFile(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new BackupRefusedException($"{Path.GetFullPath(path)} cannot be read as a backup: {e.Message}", e);
        }
    }

    private static void RefuseOtherKeys(DatabaseOptions options, BackupManifest manifest)
    {
        var present = KeyRing.Open(options.KeysDirectory, mayCreate: false).Fingerprints().Select(key => key.ToString()).ToHashSet(StringComparer.Ordinal);
        if (manifest.Keys.Split(';').Where(key => !present.Contains(key)).ToList() is { Count: > 0 } missing)
        {
            throw new BackupRefusedException(
                $"The keys in {Path.GetFullPath(options.KeysDirectory)} do not open this backup: {string.Join(", ", missing)} is missing or differs. Put the key files of its time there first.");
        }
    }

    private static async Task Sqlite(DatabaseOptions options, ZipArchive archive, CancellationToken cancel)
    {
        var target = new SqliteConnectionStringBuilder(options.ConnectionString ?? "").DataSource is { Length: > 0 } named ? named : Path.Combine(options.DataDirectory, BackupEntries.Sqlite);
        if (File.Exists(target))
        {
            throw new BackupRefusedException($"{Path.GetFullPath(target)} exists. A backup is put back into an empty place only: move the file and its -wal and -shm away first.");
        }

        var entry = archive.GetEntry(BackupEntries.Sqlite) ?? throw new BackupRefusedException("The backup holds no database.");
        var part = target + ".part";
        await entry.ExtractToFileAsync(part, overwrite: true, cancel);
        File.Delete(target + "-wal");
        File.Delete(target + "-shm");
        File.Move(part, target);
    }

    private static async Task Tables(DatabaseOptions options, ZipArchive archive, BackupManifest manifest, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(options.ConnectionString!);
        await using var db = new PostgreSqlBotDb(new DbContextOptionsBuilder<PostgreSqlBotDb>().UseNpgsql(source).Options);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (!db.Database.GetMigrations().Contains(manifest.Migration))
        {
            throw new BackupRefusedException($"The backup was made by a newer release (migration {manifest.Migration}). Restore it with that release.");
        }

        if (applied.Count > 0)
        {
            throw new BackupRefusedException("The database is not empty: it has this program's tables. Make a fresh one (createdb) and point ConnectionStrings:CitizenBot to it.");
        }

        // To the schema of its time; the next start brings it to this release.
        await db.GetService<IMigrator>().MigrateAsync(manifest.Migration, cancel);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var table in manifest.Tables)
        {
            if (archive.GetEntry(BackupEntries.Table(table.Name)) is not { } entry || !Named(table))
            {
                throw new BackupRefusedException($"The backup has no usable rows of {table.Name}: it was changed or cut off.");
            }

            await using var from = await entry.OpenAsync(cancel);
            await using var to = await connection.BeginRawBinaryCopyAsync($"COPY \"{table.Name}\" ({Backup.Columns(table)}) FROM STDIN (FORMAT BINARY)", cancel);
            await from.CopyToAsync(to, cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>Names go into a statement: only what a migration could have made is taken from a file.</summary>
    private static bool Named(BackupTable table) => table.Columns.Append(table.Name).All(name => name.Length > 0 && name.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_'));

    private static async Task<int> Contents(DatabaseOptions options, ZipArchive archive, TimeProvider time, CancellationToken cancel)
    {
        var shelf = new FileShelf(options.FilesDirectory, time);
        var put = 0;
        foreach (var entry in archive.Entries)
        {
            if (BackupEntries.ContentOf(entry) is not { } name)
            {
                continue;
            }

            await using var from = await entry.OpenAsync(cancel);
            using var bytes = new MemoryStream();
            await from.CopyToAsync(bytes, cancel);
            // The shelf names a content by its check sum: one that was changed in the backup gets another name, and is missing.
            put += await shelf.Put(bytes.ToArray(), cancel) == name ? 1 : 0;
        }

        return put;
    }
}
