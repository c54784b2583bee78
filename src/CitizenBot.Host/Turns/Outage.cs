using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CitizenBot.Host.Turns;

/// <summary>Tells an outage of the database, after which the channel should send again, from a bug, after which it must not.</summary>
/// <remarks>Taking a bug for an outage would make Telegram hold a chat behind the failing update for up to a day.</remarks>
public static class Outage
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteDiskFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteInputOutput = 10;

    public static bool Is(Exception exception) => exception switch
    {
        // The server goes away, has no room for one more connection, or refuses to write.
        PostgresException server => server.IsTransient || server.SqlState.StartsWith("08", StringComparison.Ordinal) || server.SqlState.StartsWith("53", StringComparison.Ordinal) || server.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException or SocketException or TimeoutException => true,
        SqliteException file => file.SqliteErrorCode is SqliteBusy or SqliteLocked or SqliteDiskFull or SqliteCannotOpen or SqliteInputOutput,
        DbException or InvalidOperationException when exception.InnerException is { } inner => Is(inner),
        _ => false,
    };
}
