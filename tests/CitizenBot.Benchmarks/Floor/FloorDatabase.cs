using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CitizenBot.Benchmarks.Floor;

/// <summary>The floor's database, as durable as the host's: WAL with full sync on SQLite, the server's own setting on PostgreSQL.</summary>
internal sealed class FloorDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource? postgres;
    private readonly SqliteConnection? writer;
    private readonly string text;

    // SQLite has one writer; waiting here is fair, waiting in SQLite is not.
    private readonly SemaphoreSlim gate = new(1, 1);

    private FloorDatabase(bool isPostgreSql, string text)
    {
        this.text = text;
        // Statements are prepared as the host's are.
        postgres = isPostgreSql ? NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(text) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 3 }.ConnectionString) : null;
        writer = isPostgreSql ? null : new SqliteConnection(text);
    }

    public static async Task<FloorDatabase> Open(bool isPostgreSql, string text)
    {
        var database = new FloorDatabase(isPostgreSql, text);
        if (database.writer is { } writer)
        {
            await writer.OpenAsync();
            await new Statements(writer, null).Add("PRAGMA journal_mode = WAL").Add("PRAGMA synchronous = FULL").Add("PRAGMA secure_delete = ON").Run();
        }

        await database.Write(async statements =>
        {
            foreach (var table in FloorSchema.Sql.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                statements.Add(table);
            }

            await statements.Run();
            return true;
        });
        return database;
    }

    /// <summary>Reads outside of a transaction.</summary>
    public async Task Read(Func<Statements, Task> work)
    {
        await using DbConnection connection = postgres is not null ? await postgres.OpenConnectionAsync() : new SqliteConnection(text);
        if (connection is SqliteConnection)
        {
            await connection.OpenAsync();
        }

        await work(new Statements(connection, null));
    }

    /// <summary>Writes in one transaction, which is kept when <paramref name="work"/> says so.</summary>
    public async Task<bool> Write(Func<Statements, Task<bool>> work)
    {
        if (postgres is not null)
        {
            await using var connection = await postgres.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            return await Kept(work, connection, transaction);
        }

        await gate.WaitAsync();
        try
        {
            await using var transaction = writer!.BeginTransaction(deferred: false);
            return await Kept(work, writer, transaction);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }

        if (writer is not null)
        {
            await writer.DisposeAsync();
        }

        gate.Dispose();
    }

    private static async Task<bool> Kept(Func<Statements, Task<bool>> work, DbConnection connection, DbTransaction transaction)
    {
        var keep = await work(new Statements(connection, transaction));
        if (keep)
        {
            await transaction.CommitAsync();
        }

        return keep;
    }
}
