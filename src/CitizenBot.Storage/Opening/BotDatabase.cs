using CitizenBot.Storage.Model;
using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CitizenBot.Storage;

/// <summary>An opened database with its keys: hands out sessions, and knows how each of the two databases wants to be written to.</summary>
/// <remarks>
/// SQLite has one writer: in this process writers queue at a gate, first come first served (without it a few starve for
/// seconds), and every write transaction is BEGIN IMMEDIATE (a read that turns into a write fails outright when another
/// process wrote between). PostgreSQL needs neither.
/// </remarks>
public sealed class BotDatabase : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly string connectionString;
    private readonly NpgsqlDataSource? postgres;
    private readonly Announcer? announcer;
    private readonly HostLock? hostLock;

    private BotDatabase(DatabaseOptions options, string connectionString, OpenMode mode, TimeProvider time)
    {
        Options = options;
        Time = time;
        Shelf = new FileShelf(options.FilesDirectory, time);
        this.connectionString = connectionString;
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            postgres = NpgsqlDataSource.Create(Prepared(connectionString));
            announcer = new Announcer(postgres, waits: mode == OpenMode.Visitor);
        }
        else if (mode == OpenMode.Host)
        {
            hostLock = HostLock.Take(options.DataDirectory);
        }
    }

    /// <summary>How it was opened.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>The keys; <c>Fingerprints</c> for the operator, <c>Lookup</c> for pseudonyms.</summary>
    public KeyRing Keys { get; private set; } = null!;

    internal TimeProvider Time { get; }

    /// <summary>The server process that tells other hosts on our behalf; what it says is no news to us. Null before the first word.</summary>
    internal int? AnnouncerProcess => announcer?.Process;

    internal DateTime Now => Time.GetUtcNow().UtcDateTime;

    internal bool IsPostgreSql => postgres is not null;

    internal DataKeys DataKeys { get; private set; } = null!;

    internal FileShelf Shelf { get; }

    /// <summary>Opens the database and makes it ready, see <see cref="OpenMode"/>.</summary>
    /// <exception cref="StartRefusedException">A second host, a missing key, or a schema this program cannot serve.</exception>
    public static async Task<BotDatabase> Open(DatabaseOptions options, OpenMode mode, TimeProvider time, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var database = new BotDatabase(options, ConnectionText(options), mode, time);
        try
        {
            await new Preparation(database).Run(mode, cancel);
            database.Keys = await KeyCheck.Open(database, mode, cancel);
            database.DataKeys = new DataKeys(database.Keys);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>True when the classes and the newest migration disagree: a developer forgot a migration.</summary>
    public bool HasPendingModelChanges()
    {
        using var db = Context();
        return db.Database.HasPendingModelChanges();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
        {
            await announcer!.DisposeAsync();
            await postgres.DisposeAsync();
        }
        else
        {
            await using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
        }
        hostLock?.Dispose();
        gate.Dispose();
    }

    internal BotDb Context()
    {
        BotDb db = postgres is not null
            ? new PostgreSqlBotDb(new DbContextOptionsBuilder<PostgreSqlBotDb>().UseNpgsql(postgres).Options)
            : new SqliteBotDb(new DbContextOptionsBuilder<SqliteBotDb>().UseSqlite(connectionString).Options);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    /// <summary>A connection of its own, for LISTEN and for advisory locks.</summary>
    internal async Task<NpgsqlConnection> PostgresConnection(CancellationToken cancel) => await postgres!.OpenConnectionAsync(cancel);

    internal async Task<T> Read<T>(Func<SqlSession, Task<T>> work, CancellationToken cancel)
    {
        if (postgres is not null)
        {
            await using var connection = await postgres.OpenConnectionAsync(cancel);
            return await work(new SqlSession(connection, null));
        }
        await using var sqlite = await OpenSqlite(cancel);
        return await work(new SqlSession(sqlite, null));
    }

    /// <summary>Runs the work in one write transaction; it is committed when <paramref name="keep"/> says so of the result, else rolled back.</summary>
    internal async Task<T> Write<T>(Func<SqlSession, Task<T>> work, Func<T, bool>? keep, CancellationToken cancel)
    {
        if (postgres is not null)
        {
            await using var connection = await postgres.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            var session = new SqlSession(connection, transaction);
            var result = await work(session);
            if (keep?.Invoke(result) ?? true)
            {
                await transaction.CommitAsync(cancel);
                await announcer!.Say(session.Announcements);
            }
            return result;
        }
        await gate.WaitAsync(cancel);
        try
        {
            await using var connection = await OpenSqlite(cancel);
            await using var transaction = connection.BeginTransaction(deferred: false);
            var result = await work(new SqlSession(connection, transaction));
            if (keep?.Invoke(result) ?? true)
            {
                await transaction.CommitAsync(cancel);
            }
            return result;
        }
        finally
        {
            gate.Release();
        }
    }

    internal Task Write(Func<SqlSession, Task> work, CancellationToken cancel) =>
        Write(
            async session =>
            {
                await work(session);
                return true;
            },
            keep: null,
            cancel);

    private async Task<SqliteConnection> OpenSqlite(CancellationToken cancel)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            await using var pragmas = connection.CreateCommand();
            // secure_delete: an erased text must not stay readable in the file's free pages.
            pragmas.CommandText = "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000;";
            await pragmas.ExecuteNonQueryAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The few statements of turns and pump run thousands of times: the server plans each once a connection. What the operator sets himself stays.</summary>
    private static string Prepared(string text)
    {
        var settings = new NpgsqlConnectionStringBuilder(text);
        if (!text.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
        {
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (100, 3);
        }
        return settings.ConnectionString;
    }

    private static string ConnectionText(DatabaseOptions options)
    {
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            return string.IsNullOrWhiteSpace(options.ConnectionString)
                ? throw new StartRefusedException("Database:Provider is PostgreSql but ConnectionStrings:CitizenBot is empty. Give it, for example Host=127.0.0.1;Database=citizenbot;Username=citizenbot.")
                : options.ConnectionString;
        }
        var text = new SqliteConnectionStringBuilder(options.ConnectionString ?? "");
        if (text.DataSource.Length == 0)
        {
            text.DataSource = Path.Combine(options.DataDirectory, "citizenbot.db");
        }
        text.ForeignKeys = true;
        text.DefaultTimeout = 10;
        return text.ConnectionString;
    }
}
