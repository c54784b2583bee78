using Npgsql;

namespace CitizenBot.Benchmarks.Ladder;

/// <summary>Makes the measured morning come again: the stage that was told is untold, and its clocks ask to be looked at.</summary>
internal static class MorningAgain
{
    private const string Sql =
        """
        UPDATE clocks SET next_stage_at = '2026-12-09 00:30:00+00' WHERE state = 'Running' AND start_on = '2026-12-01';
        DELETE FROM told WHERE key LIKE '%:before-1:%' AND case_code NOT LIKE 'KT-S_______';
        DELETE FROM follow_ups;
        DELETE FROM buttons;
        DELETE FROM outbox;
        VACUUM ANALYZE clocks;
        VACUUM ANALYZE told;
        VACUUM ANALYZE outbox;
        VACUUM ANALYZE buttons;
        VACUUM ANALYZE follow_ups
        """;

    public static async Task Make(string connectionText, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionText) { Pooling = false, CommandTimeout = 600 }.ConnectionString);
        await connection.OpenAsync(stop);
        foreach (var sql in Sql.Split(';'))
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(stop);
        }
    }
}
