using CitizenBot.Storage.Sealing;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    private static readonly TimeSpan DraftsGoOn = TimeSpan.FromDays(150);

    /// <summary>Erases files that no case took and that came before the instant (UTC), from chats that were silent since: key, facts and content.</summary>
    /// <remarks>A draft that is still being written keeps its files, but for half a year at most.</remarks>
    public Task<int> EraseLooseFiles(DateTime before, CancellationToken cancel = default) =>
        EraseFiles(
            "received_at < @before AND (received_at < @last OR chat_id IN (SELECT id FROM chats WHERE last_seen_at < @before))",
            [("@before", before), ("@last", before - DraftsGoOn)], cancel);

    /// <summary>Removes contents that no row names and that were put there before the instant (UTC); gives how many.</summary>
    public async Task<int> SweepFiles(DateTime before, CancellationToken cancel = default)
    {
        // Read before the folder: what is put there meanwhile is younger than the instant.
        var named = new HashSet<string>(StringComparer.Ordinal);
        await Query(
            "SELECT blob, view_blob FROM files WHERE blob IS NOT NULL OR view_blob IS NOT NULL", [],
            r =>
            {
                named.UnionWith(new[] { Sql.Reading.Text(r, 0), Sql.Reading.Text(r, 1) }.OfType<string>());
                return true;
            },
            cancel);
        return database.Shelf.Sweep(named, before);
    }

    private async Task<int> EraseFiles(string which, (string, object?)[] values, CancellationToken cancel)
    {
        var names = new List<string?>();
        var erased = await database.Write(session => EraseFiles(session, which, values, names, cancel), keep: null, cancel);
        DropContents(names);
        return erased;
    }

    /// <summary>Erases inside a transaction; the contents are removed by the caller after its commit.</summary>
    private static async Task<int> EraseFiles(Sql.SqlSession session, string which, (string, object?)[] values, List<string?> names, CancellationToken cancel)
    {
        var rows = await session.Query(FileSql.Erase(which), [.. values, ("@no", false)], r => (Sql.Reading.Text(r, 0), Sql.Reading.Text(r, 1)), cancel);
        names.AddRange(rows.SelectMany(r => new[] { r.Item1, r.Item2 }));
        await session.Execute(FileSql.Unname(which), values, cancel);
        return rows.Count;
    }

    /// <summary>Their key is gone already: one that cannot be removed now tells nothing, and is swept later.</summary>
    private void DropContents(IEnumerable<string?> names)
    {
        foreach (var name in names.OfType<string>())
        {
            try
            {
                database.Shelf.Remove(name);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Swept by housekeeping.
            }
        }
    }

    private async Task DropUnnamed(IEnumerable<string?> names)
    {
        try
        {
            var loose = new List<string?>();
            foreach (var name in names.OfType<string>())
            {
                var named = await Query("SELECT 1 FROM files WHERE blob = @name OR view_blob = @name", [("@name", name)], _ => true, CancellationToken.None);
                loose.AddRange(named.Count == 0 ? [name] : []);
            }
            DropContents(loose);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            // The database is away; housekeeping sweeps what no row names.
        }
    }
}
