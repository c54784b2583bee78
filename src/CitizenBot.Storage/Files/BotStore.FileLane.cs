using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>Leases up to <paramref name="most"/> files that wait for their content or for their person to be told, for a fetch timeout well below <paramref name="lease"/>.</summary>
    /// <param name="run">Names this fetcher; a new one for each start of a host.</param>
    /// <param name="most">How many.</param>
    /// <param name="now">UTC.</param>
    /// <param name="lease">How long; never extended.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlyList<FileRow>> ClaimFiles(string run, int most, DateTime now, TimeSpan lease, CancellationToken cancel = default) =>
        await database.Write(
            session => session.Query(
                FileSql.Claim(session.IsPostgreSql), [("@run", run), ("@n", most), ("@now", now), ("@until", now + lease)],
                r => FileSeal.Read(database, r).Row, cancel),
            keep: null, cancel);

    /// <summary>Keeps the content of a leased file; false when the lease was lost, and then nothing is kept.</summary>
    /// <param name="run">Who holds the lease.</param>
    /// <param name="handle">Which file.</param>
    /// <param name="content">What was fetched.</param>
    /// <param name="rest">Makes the message for files of which the last one just found its end, or null for none; written in the same transaction.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<bool> FileStored(string run, string handle, FileContent content, Func<SettledFiles, OutboxWrite?> rest, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        if ((await Find([handle], cancel)).FirstOrDefault() is not { Key: { } key, Row.Meta: { } meta })
        {
            return false;
        }
        var put = await PutContent(handle, key, content, cancel);
        var known = Known(meta, content);
        return await InsertOrDrop(
            put,
            () => EndFile(
                run, handle,
                "state = 1, stored_at = @now, size = @size, blob = @blob, view_blob = @view, failure = NULL, sealed_meta = @meta",
                [
                    ("@now", database.Now), ("@size", known.Size), ("@blob", put.Blob), ("@view", put.View),
                    ("@meta", Sealing.Seal.Text(key, known.ToJson(), FileSeal.MetaPlace(handle))),
                ],
                rest, cancel));
    }

    /// <summary>The content of a leased file cannot be had; false when the lease was lost.</summary>
    public async Task<bool> FileFailed(string run, string handle, string reason, Func<SettledFiles, OutboxWrite?> rest, CancellationToken cancel = default) =>
        await EndFile(run, handle, "state = 2, failure = @reason", [("@reason", reason)], rest, cancel) > 0;

    /// <summary>A leased file has its end already, and only its person was to be told; false when the lease was lost.</summary>
    public async Task<bool> FileTold(string run, string handle, Func<SettledFiles, OutboxWrite?> rest, CancellationToken cancel = default) =>
        await EndFile(run, handle, change: null, [], rest, cancel) > 0;

    /// <summary>Not now; false when the lease was lost.</summary>
    /// <param name="run">Who holds the lease.</param>
    /// <param name="handle">Which file.</param>
    /// <param name="retryAt">UTC.</param>
    /// <param name="counts">False when this was no try at all, because this host has no such channel.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<bool> FileLater(string run, string handle, DateTime retryAt, bool counts = true, CancellationToken cancel = default) =>
        await Execute(
            "UPDATE files SET next_try_at = @retry, owner = NULL, locked_until = NULL, attempts = attempts - @back WHERE id = @id AND owner = @run",
            [("@retry", retryAt), ("@back", counts ? 0 : 1), ("@id", handle), ("@run", run)], cancel) > 0;

    /// <summary>Locks as everywhere: the case, then the file, then the lane.</summary>
    private async Task<int> EndFile(
        string run, string handle, string? change, (string, object?)[] values, Func<SettledFiles, OutboxWrite?> rest, CancellationToken cancel)
    {
        while (true)
        {
            var done = await database.Write<int?>(
                async session =>
                {
                    var held = await session.Query("SELECT case_code FROM files WHERE id = @id AND owner = @run", [("@id", handle), ("@run", run)], r => r.Text(0), cancel);
                    if (held.Count == 0)
                    {
                        return 0;
                    }
                    var settled = held[0] is { } code ? await HoldCase(session, code, cancel) : null;
                    var changed = await session.Execute(
                        $"UPDATE files SET next_try_at = NULL, owner = NULL, locked_until = NULL{(change is null ? "" : ", " + change)} " +
                        "WHERE id = @id AND owner = @run AND COALESCE(case_code, '') = @case",
                        [.. values, ("@id", handle), ("@run", run), ("@case", held[0] ?? "")], cancel);
                    if (changed == 0)
                    {
                        // A turn filed it into a case meanwhile, or the lease is lost: look again.
                        return null;
                    }
                    if (settled is not null)
                    {
                        await TellRest(session, settled, rest, cancel);
                    }
                    return changed;
                },
                keep: result => result > 0,
                cancel);
            if (done is { } known)
            {
                return known;
            }
        }
    }

    private static async Task<SettledFiles?> HoldCase(SqlSession session, string code, CancellationToken cancel) =>
        (await session.Query(
            FileSql.HoldCase(session.IsPostgreSql), [("@case", code)],
            r => new SettledFiles(code, r.Text(0), r.GetBoolean(1), r.IsDBNull(2), []), cancel)).FirstOrDefault();

    private async Task TellRest(SqlSession session, SettledFiles settled, Func<SettledFiles, OutboxWrite?> rest, CancellationToken cancel)
    {
        var owed = await session.Query(FileSql.OwedOf, [("@case", settled.CaseCode)], r => FileSeal.Read(database, r).Row, cancel);
        if (owed.Count == 0 || owed.Any(f => f.State == FileState.Received))
        {
            return;
        }
        await session.Execute(FileSql.Told, [("@case", settled.CaseCode), ("@no", false)], cancel);
        if (rest(settled with { Files = owed }) is { } message)
        {
            var batch = session.Batch();
            await new LaneWriter(session, database, database.Now, NewId).Write(batch, [message], said: null, [], cancel);
            await batch.Run(cancel);
        }
    }
}
