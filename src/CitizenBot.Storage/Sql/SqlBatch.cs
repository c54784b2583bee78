using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CitizenBot.Storage.Sql;

/// <summary>Statements that go to PostgreSQL in one round trip and to SQLite one after the other, inside one transaction.</summary>
[SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every text is a constant of this project; values are parameters.")]
internal sealed class SqlBatch(SqlSession session)
{
    private readonly List<Statement> statements = [];

    public int Count => statements.Count;

    /// <summary>Adds a statement; <paramref name="rows"/> reads the rows of a SELECT or RETURNING, <paramref name="affected"/> hears how many rows it changed.</summary>
    public SqlBatch Add(string sql, (string Name, object? Value)[] values, Action<DbDataReader>? rows = null, Action<int>? affected = null)
    {
        statements.Add(new Statement(sql, values, rows, affected));
        return this;
    }

    public async Task Run(CancellationToken cancel)
    {
        if (statements.Count == 0)
        {
            return;
        }
        if (session.Connection is NpgsqlConnection connection)
        {
            await RunTogether(connection, cancel);
        }
        else
        {
            await RunInTurn(cancel);
        }
        statements.Clear();
    }

    private async Task RunTogether(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction?)session.Transaction);
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var (name, value) in statement.Values)
            {
                command.Parameters.Add(new NpgsqlParameter(name, value ?? DBNull.Value));
            }
            batch.BatchCommands.Add(command);
        }
        await using (var reader = await batch.ExecuteReaderAsync(cancel))
        {
            // The reader steps over statements that return no rows by nature, so only those with a reader are met here.
            foreach (var statement in statements.Where(s => s.Rows is not null))
            {
                while (await reader.ReadAsync(cancel))
                {
                    statement.Rows!(reader);
                }
                await reader.NextResultAsync(cancel);
            }
        }
        for (var i = 0; i < statements.Count; i++)
        {
            statements[i].Affected?.Invoke(batch.BatchCommands[i].RecordsAffected);
        }
    }

    private async Task RunInTurn(CancellationToken cancel)
    {
        foreach (var statement in statements)
        {
            await using var command = ((SqliteConnection)session.Connection).CreateCommand();
            command.CommandText = statement.Sql;
            command.Transaction = (SqliteTransaction?)session.Transaction;
            foreach (var (name, value) in statement.Values)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }
            if (statement.Rows is null)
            {
                var changed = await command.ExecuteNonQueryAsync(cancel);
                statement.Affected?.Invoke(changed);
                continue;
            }
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                statement.Rows(reader);
            }
            statement.Affected?.Invoke(reader.RecordsAffected);
        }
    }

    private sealed record Statement(string Sql, (string Name, object? Value)[] Values, Action<DbDataReader>? Rows, Action<int>? Affected);
}
