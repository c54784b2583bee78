using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>All that is read from and written to the database, one file of this class for each topic.</summary>
/// <remarks>
/// Callers give and get plain texts; sealing happens here, and nothing a person typed is in clear in any row. Instants are
/// UTC, days are the office's. A database that cannot be reached is an exception; nothing is half written then.
/// </remarks>
public sealed partial class BotStore(BotDatabase database)
{
    private static int ids;

    /// <summary>22 signs of base64url from 16 random bytes.</summary>
    public static string RandomToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Ids rise with time, and within one process strictly: what is parked or dead is then listed in its order.</summary>
    private string NewId() =>
        string.Create(CultureInfo.InvariantCulture, $"{database.Time.GetUtcNow().ToUnixTimeMilliseconds():x12}{Interlocked.Increment(ref ids):x8}") +
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    private Task<List<T>> Query<T>(string sql, (string Name, object? Value)[] values, Func<System.Data.Common.DbDataReader, T> read, CancellationToken cancel) =>
        database.Read(session => session.Query(sql, values, read, cancel), cancel);

    private Task<int> Execute(string sql, (string Name, object? Value)[] values, CancellationToken cancel) =>
        database.Write(session => session.Execute(sql, values, cancel), keep: null, cancel);
}
