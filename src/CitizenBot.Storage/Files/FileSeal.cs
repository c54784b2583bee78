using System.Data.Common;
using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>How a file is sealed: facts, content and copy under a random key of the file's own, so that one file can be shredded alone.</summary>
internal static class FileSeal
{
    public static string KeyPlace(string handle) => $"files/wrapped_key/{handle}";

    public static string MetaPlace(string handle) => $"files/sealed_meta/{handle}";

    public static string BlobPlace(string handle) => $"files/blob/{handle}";

    public static string ViewPlace(string handle) => $"files/view_blob/{handle}";

    /// <summary>Values of a new row.</summary>
    public static (string, object?)[] NewRow(BotDatabase database, string handle, string chatId, FileMeta meta, byte[] key, DateTime at) =>
    [
        ("@id", handle), ("@chat", chatId), ("@at", at), ("@size", meta.Size), ("@no", false),
        ("@key", database.Keys.Wrap(KeyKind.Master, key, KeyPlace(handle))), ("@meta", Seal.Text(key, meta.ToJson(), MetaPlace(handle))),
    ];

    public static byte[] Key(BotDatabase database, string handle, byte[] wrapped) => database.Keys.Unwrap(KeyKind.Master, wrapped, KeyPlace(handle));

    /// <summary>Reads <see cref="FileSql.Columns"/>.</summary>
    public static SealedFile Read(BotDatabase database, DbDataReader r)
    {
        var handle = r.GetString(0);
        var key = r.Bytes(9) is { } wrapped ? Key(database, handle, wrapped) : null;
        var row = new FileRow
        {
            Handle = handle, ChatId = r.GetString(1), CaseCode = r.Text(2), State = (FileState)r.GetInt32(3), ReceivedAt = r.Instant(4), Failure = r.Text(5),
            Owed = r.GetBoolean(6), Attempts = r.GetInt32(7), HasView = !r.IsDBNull(8),
            Meta = key is not null && r.Bytes(10) is { } meta ? FileMeta.FromJson(Seal.OpenText(key, meta, MetaPlace(handle))!) : null,
        };
        return new SealedFile(row, key, r.Text(11), r.Text(8));
    }
}

/// <summary>A row with its opened key and the names of its contents.</summary>
internal sealed record SealedFile(FileRow Row, byte[]? Key, string? Blob, string? View);
