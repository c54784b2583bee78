using CitizenBot.Storage;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace CitizenBot.IntegrationTests.Storage;

/// <summary>A fresh, empty database of one kind, with a data and a keys folder and a clock of its own.</summary>
/// <remarks>
/// Use it as <c>await using var house = await DatabaseFixture.Create(provider)</c> in a theory over both providers. Without
/// a server in <see cref="Variable"/> the PostgreSQL row of the theory is skipped with the reason.
/// </remarks>
public sealed class DatabaseFixture : IAsyncDisposable
{
    /// <summary>Connection string to the <c>postgres</c> database of a server where tests may create databases.</summary>
    public const string Variable = "CITIZENBOT_TEST_POSTGRES";

    private readonly string? created;

    private DatabaseFixture(DatabaseProvider provider, string? connectionString, string? created)
    {
        this.created = created;
        Folder = Directory.CreateTempSubdirectory("citizenbot-").FullName;
        Options = new DatabaseOptions(provider, connectionString, Path.Combine(Folder, "data"), Path.Combine(Folder, "keys"));
    }

    /// <summary>Holds data and keys; removed at the end.</summary>
    public string Folder { get; }

    public DatabaseOptions Options { get; }

    /// <summary>Wednesday, 25 November 2026, 09:31 in Viet Nam.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 2, 31, 0, TimeSpan.Zero));

    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    /// <summary>The file behind it, on SQLite.</summary>
    public string SqliteFile => Path.Combine(Options.DataDirectory, "citizenbot.db");

    /// <summary>A fresh database; skips the test when there is no server for PostgreSQL.</summary>
    public static async Task<DatabaseFixture> Create(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            return new DatabaseFixture(provider, null, null);
        }
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{Variable} is not set: run deploy/test");
        var name = "t" + Guid.NewGuid().ToString("N");
        await Run(server!, $"CREATE DATABASE {name}");
        return new DatabaseFixture(provider, new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ConnectionString, name);
    }

    /// <summary>Opens it as the host does.</summary>
    public Task<BotDatabase> Open(OpenMode mode = OpenMode.Host, TimeProvider? time = null) =>
        BotDatabase.Open(Options, mode, time ?? Time, TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (created is not null)
        {
            await Run(Environment.GetEnvironmentVariable(Variable)!, $"DROP DATABASE {created} WITH (FORCE)");
        }
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
