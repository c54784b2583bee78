using CitizenBot.Storage.Sealing;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>Why the folder of files cannot be written to; null when it can.</summary>
    public string? FilesFault() => database.Shelf.Fault();

    /// <summary>The files of a case, in the order in which they came.</summary>
    public async Task<IReadOnlyList<FileRow>> FilesOf(string caseCode, CancellationToken cancel = default) =>
        await Query(
            $"SELECT {FileSql.Columns} FROM files f WHERE f.case_code = @case ORDER BY f.received_at, f.id", [("@case", caseCode)],
            r => FileSeal.Read(database, r).Row, cancel);

    /// <summary>These files, in the order of the handles; an unknown handle is left out.</summary>
    public async Task<IReadOnlyList<FileRow>> Files(IReadOnlyCollection<string> handles, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        return [.. (await Find(handles, cancel)).Select(f => f.Row)];
    }

    /// <summary>Keeps a file whose content came at once (an upload of the web chat). A handle that exists is left as it is.</summary>
    public async Task AddStoredFile(string chatId, string handle, FileMeta meta, FileContent content, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(meta);
        ArgumentNullException.ThrowIfNull(content);
        var key = KeyRing.NewDataKey();
        var put = await PutContent(handle, key, content, cancel);
        await InsertOrDrop(
            put,
            () => Execute(
                FileSql.InsertStored,
                [.. FileSeal.NewRow(database, handle, chatId, Known(meta, content), key, database.Now), ("@blob", put.Blob), ("@view", put.View)], cancel));
    }

    /// <summary>The bytes of a stored file; null when it is not stored (any more), or has no copy to look at.</summary>
    /// <exception cref="FileDamagedException">The content on the shelf is gone or was changed.</exception>
    public async Task<byte[]?> ReadFile(string handle, bool original, CancellationToken cancel = default)
    {
        if ((await Find([handle], cancel)).FirstOrDefault() is not { Key: { } key, Row.State: FileState.Stored } file)
        {
            return null;
        }
        return (original ? file.Blob : file.View) is { } name
            ? Seal.OpenBytes(key, await database.Shelf.Read(name, cancel), original ? FileSeal.BlobPlace(handle) : FileSeal.ViewPlace(handle))
            : null;
    }

    private static FileMeta Known(FileMeta meta, FileContent content) => meta with
    {
        Found = content.Found,
        Odd = content.Odd,
        Size = content.Original.Length,
        Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content.Original)),
    };

    private async Task<(string Blob, string? View)> PutContent(string handle, byte[] key, FileContent content, CancellationToken cancel) =>
        (await database.Shelf.Put(Seal.Bytes(key, content.Original, FileSeal.BlobPlace(handle)), cancel),
            content.View is { } view ? await database.Shelf.Put(Seal.Bytes(key, view, FileSeal.ViewPlace(handle)), cancel) : null);

    /// <summary>Runs what makes a row name the contents; when no row does in the end, they are taken off the shelf again.</summary>
    private async Task<bool> InsertOrDrop((string Blob, string? View) put, Func<Task<int>> write)
    {
        var written = false;
        try
        {
            written = await write() > 0;
        }
        finally
        {
            // After a lost connection the commit may have happened all the same: then the row does name them.
            if (!written)
            {
                await DropUnnamed([put.Blob, put.View]);
            }
        }
        return written;
    }

    private async Task<List<SealedFile>> Find(IReadOnlyCollection<string> handles, CancellationToken cancel)
    {
        var found = new List<SealedFile>();
        await database.Read(
            async session =>
            {
                var batch = session.Batch();
                foreach (var handle in handles.Distinct(StringComparer.Ordinal))
                {
                    batch.Add($"SELECT {FileSql.Columns} FROM files f WHERE f.id = @id", [("@id", handle)], rows: r => found.Add(FileSeal.Read(database, r)));
                }
                await batch.Run(cancel);
                return true;
            },
            cancel);
        return found;
    }
}
