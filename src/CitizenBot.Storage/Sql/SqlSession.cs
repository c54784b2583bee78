using System.Data.Common;
using Npgsql;

namespace CitizenBot.Storage.Sql;

/// <summary>One open connection, inside one transaction when it writes.</summary>
internal sealed class SqlSession(DbConnection connection, DbTransaction? transaction)
{
    public DbConnection Connection => connection;

    public DbTransaction? Transaction => transaction;

    public bool IsPostgreSql => connection is NpgsqlConnection;

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
