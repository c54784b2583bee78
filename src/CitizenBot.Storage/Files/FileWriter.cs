using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>Puts the files of a turn into its batch: those that came, and those that become part of a case. Rows are taken in order of their handles.</summary>
internal static class FileWriter
{
    public static void Write(SqlBatch batch, BotDatabase database, TurnCommit turn)
    {
        // Files of one message keep their order: each counts as a microsecond (what both databases keep) after the one before.
        var came = turn.Files.Select((file, number) => (file, at: turn.At.AddMicroseconds(number)));
        foreach (var (file, at) in came.OrderBy(f => f.file.Handle, StringComparer.Ordinal))
        {
            batch.Add(FileSql.Insert, [.. FileSeal.NewRow(database, file.Handle, file.ChatId, file.Meta, KeyRing.NewDataKey(), at), ("@due", turn.At)]);
        }
        var moved = turn.MoveFiles.SelectMany(move => move.Handles.Select(handle => (move, handle)));
        foreach (var (move, handle) in moved.OrderBy(m => m.handle, StringComparer.Ordinal))
        {
            batch.Add(
                "UPDATE files SET chat_id = @to WHERE id = @id AND chat_id = @from AND case_code IS NULL",
                [("@to", move.ToChat), ("@id", handle), ("@from", move.FromChat)]);
        }
        var attached = turn.AttachFiles.SelectMany(attach => attach.Handles.Select(handle => (attach, handle)));
        foreach (var (attach, handle) in attached.OrderBy(a => a.handle, StringComparer.Ordinal))
        {
            batch.Add(
                FileSql.Attach,
                [("@case", attach.CaseCode), ("@owed", attach.Owed.Contains(handle)), ("@at", turn.At), ("@id", handle), ("@chat", attach.ChatId)]);
        }
    }
}
