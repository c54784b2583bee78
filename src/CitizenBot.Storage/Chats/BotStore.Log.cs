using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>Appends to the log of a web chat outside of a turn; gives its number.</summary>
    /// <exception cref="InvalidOperationException">The chat does not exist or was forgotten.</exception>
    public Task<long> AppendLog(LogWrite entry, CancellationToken cancel = default) =>
        database.Write(
            async session =>
            {
                ArgumentNullException.ThrowIfNull(entry);
                var lanes = new LaneWriter(session, database, database.Now, NewId);
                var batch = session.Batch();
                await lanes.Write(batch, [], entry, [], cancel);
                await batch.Run(cancel);
                return lanes.LogSeq ?? throw new InvalidOperationException($"The chat {entry.ChatId} was closed and erased; nothing can be said there any more.");
            },
            keep: null,
            cancel);

    /// <summary>The log after a number, oldest first; from 0 it is the whole history.</summary>
    public async Task<IReadOnlyList<LogRow>> ReadLog(string chatId, long afterSeq, int limit, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var chat = await db.Chats.Where(c => c.Id == chatId).Select(c => c.WrappedKey).SingleOrDefaultAsync(cancel);
        if (chat is null)
        {
            return [];
        }
        var key = database.DataKeys.Chat(chatId, chat);
        var found = await db.ActivityLog.Where(a => a.ChatId == chatId && a.Seq > afterSeq).OrderBy(a => a.Seq).Take(limit).ToListAsync(cancel);
        return
        [
            .. found.Select(a => new LogRow(
                a.Seq, a.At, a.FromBot, Seal.OpenText(key, a.SealedActivity, $"activity_log/sealed_activity/{a.Id}")!,
                Seal.OpenText(key, a.SealedMasked, $"activity_log/sealed_masked/{a.Id}"), a.FirstDeliveredAt)),
        ];
    }

    /// <summary>Notes that the page has everything up to this number.</summary>
    public Task MarkDelivered(string chatId, long uptoSeq, DateTime now, CancellationToken cancel = default) =>
        Execute(
            "UPDATE activity_log SET first_delivered_at = @now WHERE chat_id = @chat AND seq <= @upto AND first_delivered_at IS NULL",
            [("@now", now), ("@chat", chatId), ("@upto", uptoSeq)], cancel);

    /// <summary>"Đóng và xóa": erases what the chat said, remembers and was sent, and destroys its key; what was filed stays filed, with its files.</summary>
    /// <remarks>Alerts that wait for an official go to their next chat or are parked; everything else that waits is dropped.</remarks>
    /// <param name="chatId">Which chat.</param>
    /// <param name="freesAddress">True where the person comes back under the same address (a messenger): their next word begins a new chat. False where the address ends with the chat.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task Forget(string chatId, bool freesAddress = false, CancellationToken cancel = default)
    {
        var contents = new List<string?>();
        await database.Write(
            async session =>
            {
                var now = database.Now;
                if (await CloseChat(session, chatId, now, cancel) is not { } chat)
                {
                    return;
                }
                await EraseFiles(session, "chat_id = @chat", [("@chat", chatId)], contents, cancel);
                await new AlertMove(database, session, now, NewId).Away(chat, run: null, cancel);
                await session.Batch()
                    .Add("DELETE FROM activity_log WHERE chat_id = @chat", [("@chat", chatId)])
                    .Add("DELETE FROM buttons WHERE chat_id = @chat", [("@chat", chatId)])
                    .Add("UPDATE outbox SET sealed_body = NULL WHERE lane = @chat", [("@chat", chatId)])
                    .Add(
                        "UPDATE chats SET wrapped_key = NULL, sealed_state = NULL, version = version + 1, person = NULL" +
                        (freesAddress ? ", conversation = 'erased ' || id" : "") + " WHERE id = @chat", [("@chat", chatId)])
                    .Run(cancel);
            },
            cancel);
        database.DataKeys.ForgetChat(chatId);
        DropContents(contents);
    }

    /// <summary>The channel's ids of what was said in a chat since an instant (UTC), by either side: what a channel may be able to delete.</summary>
    public async Task<IReadOnlyList<string>> MessagesSince(ChatRow chat, DateTime since, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(chat);
        return await Query(
            "SELECT activity_id FROM inbox WHERE channel = @channel AND conversation = @conversation AND at > @since " +
            "UNION SELECT external_id FROM outbox WHERE lane = @chat AND external_id IS NOT NULL AND sent_at > @since",
            [("@channel", chat.Channel), ("@conversation", chat.Conversation), ("@chat", chat.Id), ("@since", since)], r => r.GetString(0), cancel);
    }

    /// <summary>Erases log entries of web chats older than the instant (UTC): their own retention.</summary>
    public Task<int> PruneLog(DateTime before, CancellationToken cancel = default) =>
        Execute("DELETE FROM activity_log WHERE at < @before", [("@before", before)], cancel);
}
