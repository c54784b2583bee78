using System.Data.Common;
using CitizenBot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CitizenBot.IntegrationTests.Storage;

/// <summary>Looks at and tampers with a test database behind the store's back.</summary>
internal static class RawSql
{
    public static async Task<List<object?[]>> Run(DatabaseFixture house, string sql)
    {
        await using var connection = Connection(house);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }
        return rows;
    }

    private static DbConnection Connection(DatabaseFixture house) => house.Options.Provider == DatabaseProvider.PostgreSql
        ? new NpgsqlConnection(house.Options.ConnectionString + ";Pooling=false")
        : new SqliteConnection($"Data Source={house.SqliteFile};Pooling=false");
}
