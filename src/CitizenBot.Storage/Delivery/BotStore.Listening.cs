using Npgsql;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>On PostgreSQL, wakes this host when any host committed messages or log entries; runs until cancelled. On SQLite there is only this process, and it returns at once.</summary>
    /// <param name="outbox">Something may be due.</param>
    /// <param name="log">The log of this chat grew; an empty id means any may have.</param>
    /// <param name="cancel">Ends it.</param>
    /// <remarks>A lost connection is made again after a second, and then both are woken once: what was said meanwhile was not heard.</remarks>
    public async Task Listen(Action outbox, Action<string> log, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        ArgumentNullException.ThrowIfNull(log);
        while (database.IsPostgreSql && !cancel.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.PostgresConnection(cancel);
                connection.Notification += (_, e) =>
                {
                    if (e.PID == database.AnnouncerProcess)
                    {
                        // Our own word: whoever said it has rung our bells already.
                    }
                    else if (e.Channel == Wakeups.Outbox)
                    {
                        outbox();
                    }
                    else
                    {
                        log(e.Payload);
                    }
                };
                await using (var command = new NpgsqlCommand($"LISTEN {Wakeups.Outbox}; LISTEN {Wakeups.Log}", connection))
                {
                    await command.ExecuteNonQueryAsync(cancel);
                }
                outbox();
                log("");
                while (true)
                {
                    await connection.WaitAsync(cancel);
                }
            }
            catch (Exception e) when (e is NpgsqlException or IOException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), database.Time, cancel);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
