using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>Who is absent on a day of the office, and who stands in: read in most turns of officials, so by hand.</summary>
    public async Task<IReadOnlyList<(string Official, string Deputy)>> Absent(DateOnly day, CancellationToken cancel = default) =>
        await Query(
            "SELECT official, deputy FROM leaves WHERE to_on >= @day AND from_on <= @day AND ended_at IS NULL ORDER BY created_at, id",
            [("@day", day)], row => (row.GetString(0), row.GetString(1)), cancel);

    /// <summary>Erases what digests have mentioned, and alerts that are over, whose due day is older than a day.</summary>
    public Task<int> PruneFollowUps(DateOnly before, CancellationToken cancel = default) =>
        Execute("DELETE FROM follow_ups WHERE state <> 'open' AND next_at IS NULL AND kind IN ('digest', 'acknowledge') AND due_on < @before", [("@before", before)], cancel);
}
