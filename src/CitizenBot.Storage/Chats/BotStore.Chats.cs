using CitizenBot.Storage.Model;
using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>The chat of this address, made with its lane and its data key when it is new.</summary>
    public async Task<ChatRow> OpenChat(string channel, string conversation, string locale, CancellationToken cancel = default)
    {
        if (await LoadChat(channel, conversation, cancel) is { } known)
        {
            return known;
        }
        var (id, now) = (NewId(), database.Now);
        var wrapped = database.Keys.Wrap(KeyKind.Master, KeyRing.NewDataKey(), DataKeys.ChatPlace(id));
        await database.Write(
            session => session.Batch()
                .Add(
                    "INSERT INTO chats (id, channel, conversation, version, wrapped_key, locale, created_at, last_seen_at) " +
                    "VALUES (@id, @channel, @conversation, 0, @wrapped, @locale, @now, @now) ON CONFLICT DO NOTHING",
                    [("@id", id), ("@channel", channel), ("@conversation", conversation), ("@wrapped", wrapped), ("@locale", locale), ("@now", now)])
                // None when another turn opened the chat first.
                .Add("INSERT INTO lanes (id, channel, next_seq, next_log) SELECT id, channel, 0, 0 FROM chats WHERE id = @id", [("@id", id)])
                .Run(cancel),
            cancel);
        return (await LoadChat(channel, conversation, cancel))!;
    }

    /// <summary>The chat of this address with its opened state; null when nobody spoke from there yet.</summary>
    public Task<ChatRow?> LoadChat(string channel, string conversation, CancellationToken cancel = default) =>
        FirstChat(db => db.Chats.Where(c => c.Channel == channel && c.Conversation == conversation), cancel);

    /// <summary>The chat with this id of ours.</summary>
    public Task<ChatRow?> LoadChat(string id, CancellationToken cancel = default) => FirstChat(db => db.Chats.Where(c => c.Id == id), cancel);

    /// <summary>The open chats of an official or group, the one last spoken in first.</summary>
    public async Task<IReadOnlyList<ChatRow>> ChatsOf(string person, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var found = await db.Chats
            .Where(c => c.Person == person && c.ClosedAt == null && c.WrappedKey != null)
            .OrderByDescending(c => c.LastSeenAt).ThenByDescending(c => c.Id)
            .ToListAsync(cancel);
        return [.. found.Select(Opened)];
    }

    /// <summary>What the button with this token means; null for a token that was never given or has been pruned.</summary>
    public async Task<ButtonRow?> FindButton(string token, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        return await db.Buttons.SingleOrDefaultAsync(b => b.Token == token, cancel) is not { } found ? null : new ButtonRow
        {
            Token = found.Token, ChatId = found.ChatId, Sheet = found.Sheet, Question = found.Question, CaseCode = found.CaseCode, Act = found.Act,
            Value = found.SealedValue is { } value ? database.Keys.OpenAlone(KeyKind.Master, value, $"buttons/sealed_value/{token}") : null,
            Presser = found.Presser, Until = found.Until, UsedAt = found.UsedAt,
        };
    }

    /// <summary>Erases buttons that ended before the instant (UTC).</summary>
    public Task<int> PruneButtons(DateTime before, CancellationToken cancel = default) =>
        Execute("DELETE FROM buttons WHERE until < @before", [("@before", before)], cancel);

    private async Task<ChatRow?> FirstChat(Func<BotDb, IQueryable<ChatEntity>> query, CancellationToken cancel)
    {
        await using var db = database.Context();
        return await query(db).FirstOrDefaultAsync(cancel) is { } found ? Opened(found) : null;
    }

    private ChatRow Opened(ChatEntity chat) => new()
    {
        Id = chat.Id, Channel = chat.Channel, Conversation = chat.Conversation, Version = chat.Version, Locale = chat.Locale, Person = chat.Person,
        LinkedAt = chat.LinkedAt, RevokedAt = chat.RevokedAt, ClosedAt = chat.ClosedAt, CreatedAt = chat.CreatedAt, LastSeenAt = chat.LastSeenAt,
        Forgotten = chat.WrappedKey is null,
        State = chat.WrappedKey is null ? null
            : Seal.OpenText(database.DataKeys.Chat(chat.Id, chat.WrappedKey), chat.SealedState, $"chats/sealed_state/{chat.Id}"),
    };
}
