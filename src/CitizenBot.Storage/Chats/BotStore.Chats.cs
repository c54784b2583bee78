using System.Data.Common;
using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

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
        FirstChat("c.channel = @channel AND c.conversation = @conversation", [("@channel", channel), ("@conversation", conversation)], cancel);

    /// <summary>The chat with this id of ours.</summary>
    public Task<ChatRow?> LoadChat(string id, CancellationToken cancel = default) => FirstChat("c.id = @id", [("@id", id)], cancel);

    /// <summary>The open chats of an official or group, the one last spoken in first.</summary>
    public async Task<IReadOnlyList<ChatRow>> ChatsOf(string person, CancellationToken cancel = default) =>
        await Chats("c.person = @person AND c.closed_at IS NULL AND c.wrapped_key IS NOT NULL ORDER BY c.last_seen_at DESC, c.id DESC", [("@person", person)], cancel);

    /// <summary>The open chats of one channel that belong to officials or groups.</summary>
    public async Task<IReadOnlyList<ChatRow>> LinkedChats(string channel, CancellationToken cancel = default) =>
        await Chats("c.channel = @channel AND c.person IS NOT NULL AND c.closed_at IS NULL AND c.wrapped_key IS NOT NULL ORDER BY c.id", [("@channel", channel)], cancel);

    /// <summary>The channel gave a chat another address (a group became a supergroup): everything kept for it goes on there.</summary>
    /// <remarks>A chat that was already opened under the new address, by a message that came first, steps aside if nobody is linked to it.</remarks>
    public Task<bool> Rekey(string channel, string from, string to, CancellationToken cancel = default) =>
        database.Write(
            async session =>
            {
                (string, object?)[] values = [("@channel", channel), ("@from", from), ("@to", to), ("@aside", $"{to} before {NewId()}")];
                await session.Execute("UPDATE chats SET conversation = @aside WHERE channel = @channel AND conversation = @to AND person IS NULL", values, cancel);
                return await session.Execute(
                    "UPDATE chats SET conversation = @to WHERE channel = @channel AND conversation = @from " +
                    "AND NOT EXISTS (SELECT 1 FROM chats t WHERE t.channel = @channel AND t.conversation = @to)", values, cancel) > 0;
            },
            keep: null,
            cancel);

    /// <summary>What the button with this token means; null for a token that was never given or has been pruned.</summary>
    public async Task<ButtonRow?> FindButton(string token, CancellationToken cancel = default) =>
        (await Query(ButtonSql, [("@token", token)], OpenedButton, cancel)).FirstOrDefault();

    /// <summary>What a turn begins with, in one round trip: whether the update was answered before, its chat, and the button that was pressed.</summary>
    /// <param name="key">Names the update and its chat.</param>
    /// <param name="token">Token of the pressed button, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public Task<TurnGround> Ground(InboxKey key, string? token, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return database.Read(
            async session =>
            {
                var (seen, chat, button) = (false, (ChatRow?)null, (ButtonRow?)null);
                (string, object?)[] address = [("@channel", key.Channel), ("@conversation", key.Conversation)];
                var batch = session.Batch()
                    .Add(SeenSql, [.. address, ("@activity", key.ActivityId)], rows: _ => seen = true)
                    .Add(ChatSql + "c.channel = @channel AND c.conversation = @conversation", address, rows: row => chat = Opened(row));
                if (token is not null)
                {
                    batch.Add(ButtonSql, [("@token", token)], rows: row => button = OpenedButton(row));
                }
                await batch.Run(cancel);
                return new TurnGround(seen, chat, button);
            },
            cancel);
    }

    /// <summary>Erases buttons that ended before the instant (UTC).</summary>
    public Task<int> PruneButtons(DateTime before, CancellationToken cancel = default) =>
        Execute("DELETE FROM buttons WHERE until < @before", [("@before", before)], cancel);

    // By hand, and not by EF: it is read in every turn, and the lane has to come with it.
    private async Task<ChatRow?> FirstChat(string where, (string, object?)[] values, CancellationToken cancel) => (await Chats(where, values, cancel)).FirstOrDefault();

    private Task<List<ChatRow>> Chats(string where, (string, object?)[] values, CancellationToken cancel) => Query(ChatSql + where, values, Opened, cancel);

    private const string ChatSql =
        "SELECT c.id, c.channel, c.conversation, c.version, c.wrapped_key, c.sealed_state, c.locale, c.person, c.linked_at, c.revoked_at, c.closed_at, c.created_at, " +
        "c.last_seen_at, l.open_message FROM chats c JOIN lanes l ON l.id = c.id WHERE ";

    private const string ButtonSql = "SELECT token, chat_id, sheet, question, case_code, act, sealed_value, presser, until, used_at FROM buttons WHERE token = @token";

    private ButtonRow OpenedButton(DbDataReader row) => new()
    {
        Token = row.GetString(0), ChatId = row.Text(1), Sheet = row.Text(2), Question = row.Text(3), CaseCode = row.Text(4), Act = row.Text(5),
        Value = row.Bytes(6) is { } value ? database.Keys.OpenAlone(KeyKind.Master, value, $"buttons/sealed_value/{row.GetString(0)}") : null,
        Presser = row.Text(7), Until = row.Instant(8), UsedAt = row.InstantOrNull(9),
    };

    private ChatRow Opened(DbDataReader row)
    {
        var (id, key) = (row.GetString(0), row.Bytes(4));
        return new ChatRow
        {
            Id = id, Channel = row.GetString(1), Conversation = row.GetString(2), Version = row.GetInt32(3), Locale = row.GetString(6), Person = row.Text(7),
            LinkedAt = row.InstantOrNull(8), RevokedAt = row.InstantOrNull(9), ClosedAt = row.InstantOrNull(10), CreatedAt = row.Instant(11), LastSeenAt = row.Instant(12),
            OpenMessage = row.Text(13),
            Forgotten = key is null,
            State = key is null ? null : Seal.OpenText(database.DataKeys.Chat(id, key), row.Bytes(5), $"chats/sealed_state/{id}"),
        };
    }
}
