using System.Data.Common;
using Npgsql;

namespace CitizenBot.Storage.Sql;

/// <summary>One open connection, inside one transaction when it writes.</summary>
internal sealed class SqlSession(DbConnection connection, DbTransaction? transaction)
{
    public DbConnection Connection => connection;

    public DbTransaction? Transaction => transaction;

    public bool IsPostgreSql => connection is NpgsqlConnection;

    /// <summary>What other hosts are told once this session's transaction is committed.</summary>
    public HashSet<(string Channel, string Payload)> Announcements { get; } = [];

    /// <summary>Tells other hosts of something, after the commit.</summary>
    public void Announce(string channel, string payload = "") => Announcements.Add((channel, payload));

    public SqlBatch Batch() => new(this);

    public async Task<int> Execute(string sql, (string Name, object? Value)[] values, CancellationToken cancel)
    {
        var changed = 0;
        await Batch().Add(sql, values, affected: n => changed = n).Run(cancel);
        return changed;
    }

    public async Task<List<T>> Query<T>(string sql, (string Name, object? Value)[] values, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        var found = new List<T>();
        await Batch().Add(sql, values, rows: r => found.Add(read(r))).Run(cancel);
        return found;
    }
}
