using Npgsql;

namespace CitizenBot.Storage;

/// <summary>Tells other hosts by NOTIFY what was committed, on a connection of its own and after the commit.</summary>
/// <remarks>
/// Inside the transaction NOTIFY makes PostgreSQL take a lock over the whole database until the commit is on disk: every turn
/// would then wait for the disk alone, and none could share a flush with another. A word that is lost (this host dies between
/// commit and word) costs nothing but the two seconds of the other host's timer.
/// </remarks>
/// <param name="postgres">Where to connect.</param>
/// <param name="waits">True in a verb, whose process ends soon: then <see cref="Say"/> returns once the word is out.</param>
internal sealed class Announcer(NpgsqlDataSource postgres, bool waits) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly HashSet<(string Channel, string Payload)> waiting = [];
    private NpgsqlConnection? connection;
    private Task saying = Task.CompletedTask;
    private bool isSaying;

    /// <summary>The server process behind the connection, by which listeners know it.</summary>
    public int? Process { get; private set; }

    /// <summary>Tells the others; words that come while one is on its way go out together after it.</summary>
    public Task Say(IReadOnlyCollection<(string Channel, string Payload)> words)
    {
        if (words.Count == 0)
        {
            return Task.CompletedTask;
        }
        lock (gate)
        {
            waiting.UnionWith(words);
            if (!isSaying)
            {
                isSaying = true;
                saying = Task.Run(SayAll);
            }
            return waits ? saying : Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await saying;
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task SayAll()
    {
        while (true)
        {
            (string Channel, string Payload)[] words;
            lock (gate)
            {
                words = [.. waiting];
                waiting.Clear();
                if (words.Length == 0)
                {
                    isSaying = false;
                    return;
                }
            }
            try
            {
                await Send(words);
            }
            catch (Exception fault) when (fault is NpgsqlException or IOException or InvalidOperationException or TimeoutException)
            {
                // The others look again by themselves.
                await Drop();
            }
        }
    }

    private async Task Send((string Channel, string Payload)[] words)
    {
        if (connection is null)
        {
            connection = await postgres.OpenConnectionAsync();
            Process = connection.ProcessID;
        }
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (channel, payload) in words)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT pg_notify($1, $2)") { Parameters = { new() { Value = channel }, new() { Value = payload } } });
        }
        await batch.ExecuteNonQueryAsync();
    }

    private async Task Drop()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }
}
