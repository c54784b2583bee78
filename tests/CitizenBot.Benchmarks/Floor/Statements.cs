using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CitizenBot.Benchmarks.Floor;

/// <summary>Statements with values $1, $2, ...: one round trip on PostgreSQL, one after the other on SQLite.</summary>
[SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every text is a constant of this project; values are parameters.")]
internal sealed class Statements(DbConnection connection, DbTransaction? transaction)
{
    private readonly List<(string Sql, object?[] Values, Action<DbDataReader>? Row)> all = [];

    public bool IsPostgreSql => connection is NpgsqlConnection;

    public Statements Add(string sql, params object?[] values) => Add(sql, row: null, values);

    public Statements Add(string sql, Action<DbDataReader>? row, params object?[] values)
    {
        all.Add((sql, values, row));
        return this;
    }

    /// <summary>Runs and forgets them.</summary>
    /// <returns>How many rows each changed; -1 for one that reads.</returns>
    public async Task<int[]> Run()
    {
        var changed = connection is NpgsqlConnection npgsql ? await Together(npgsql) : await InTurn((SqliteConnection)connection);
        all.Clear();
        return changed;
    }

    private async Task<int[]> Together(NpgsqlConnection npgsql)
    {
        await using var batch = new NpgsqlBatch(npgsql, (NpgsqlTransaction?)transaction);
        foreach (var (sql, values, _) in all)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            }

            batch.BatchCommands.Add(command);
        }

        await using (var reader = await batch.ExecuteReaderAsync())
        {
            foreach (var (_, _, row) in all.Where(s => s.Row is not null))
            {
                while (await reader.ReadAsync())
                {
                    row!(reader);
                }

                await reader.NextResultAsync();
            }
        }

        return [.. Enumerable.Range(0, all.Count).Select(i => batch.BatchCommands[i].RecordsAffected)];
    }

    private async Task<int[]> InTurn(SqliteConnection sqlite)
    {
        var changed = new int[all.Count];
        for (var i = 0; i < changed.Length; i++)
        {
            var (sql, values, row) = all[i];
            await using var command = new SqliteCommand(sql, sqlite, (SqliteTransaction?)transaction);
            for (var v = 0; v < values.Length; v++)
            {
                command.Parameters.AddWithValue($"${v + 1}", values[v] ?? DBNull.Value);
            }

            if (row is null)
            {
                changed[i] = await command.ExecuteNonQueryAsync();
                continue;
            }

            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                row(reader);
            }

            changed[i] = -1;
        }

        return changed;
    }
}
