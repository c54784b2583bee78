using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace CitizenBot.Benchmarks.Servers;

/// <summary>An empty database and data folder for one measurement, gone afterwards.</summary>
internal sealed class FreshDatabase : IAsyncDisposable
{
    private readonly string? server;
    private readonly string name = "bench_" + Guid.NewGuid().ToString("N");

    private FreshDatabase(string? server) => this.server = server;

    public bool IsPostgreSql => server is not null;

    /// <summary>Data, keys and the SQLite file go here.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("citizenbot-bench-").FullName;

    /// <summary>How PostgreSQL's database is reached; empty for SQLite.</summary>
    public string Connection => server is null ? "" : new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    /// <param name="server">Connection string of a user who may create databases; null for SQLite.</param>
    public static async Task<FreshDatabase> Make(string? server)
    {
        var made = new FreshDatabase(server);
        await made.Execute($"CREATE DATABASE {made.name}");
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        await Execute($"DROP DATABASE {name} WITH (FORCE)");
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The only value is a name made of hex digits above.")]
    private async Task Execute(string sql)
    {
        if (server is null)
        {
            return;
        }

        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
