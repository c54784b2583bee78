using System.Collections.Concurrent;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage.Sealing;

/// <summary>The unwrapped data keys of chats and cases, remembered for a while so that a turn need not unwrap them again.</summary>
internal sealed class DataKeys(KeyRing ring)
{
    private const int Most = 10_000;

    // With the wrapped form beside it: a case whose words were erased has another key from then on, also for a host that knew the old one.
    private readonly ConcurrentDictionary<string, (byte[] Wrapped, byte[] Key)> known = new(StringComparer.Ordinal);

    public static string ChatPlace(string chat) => $"chats/wrapped_key/{chat}";

    public static string CasePlace(string code) => $"cases/wrapped_key/{code}";

    public byte[] Chat(string chat, byte[] wrapped) => Open(ChatPlace(chat), wrapped);

    public byte[] Case(string code, byte[] wrapped) => Open(CasePlace(code), wrapped);

    public void ForgetCase(string code) => known.TryRemove(CasePlace(code), out _);

    public void ForgetChat(string chat) => known.TryRemove(ChatPlace(chat), out _);

    /// <summary>The keys of these chats; null for one that was forgotten ("Đóng và xóa"), nothing for an unknown one.</summary>
    public async Task<Dictionary<string, byte[]?>> Chats(SqlSession session, IEnumerable<string> chats, CancellationToken cancel) =>
        await Load(session, "SELECT wrapped_key FROM chats WHERE id = @id", chats, ChatPlace, cancel);

    /// <summary>The keys of these cases; an unknown code is left out.</summary>
    public async Task<Dictionary<string, byte[]>> Cases(SqlSession session, IEnumerable<string> codes, CancellationToken cancel) =>
        (await Load(session, "SELECT wrapped_key FROM cases WHERE code = @id", codes, CasePlace, cancel)).ToDictionary(k => k.Key, k => k.Value!);

    private async Task<Dictionary<string, byte[]?>> Load(
        SqlSession session, string sql, IEnumerable<string> ids, Func<string, string> place, CancellationToken cancel)
    {
        var found = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        var batch = session.Batch();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (known.TryGetValue(place(id), out var one))
            {
                found[id] = one.Key;
            }
            else
            {
                batch.Add(sql, [("@id", id)], rows: r => found[id] = r.Bytes(0) is { } wrapped ? Open(place(id), wrapped) : null);
            }
        }
        await batch.Run(cancel);
        return found;
    }

    private byte[] Open(string place, byte[] wrapped)
    {
        if (known.TryGetValue(place, out var one) && one.Wrapped.AsSpan().SequenceEqual(wrapped))
        {
            return one.Key;
        }
        if (known.Count >= Most)
        {
            known.Clear();
        }
        var key = ring.Unwrap(KeyKind.Master, wrapped, place);
        known[place] = (wrapped, key);
        return key;
    }
}
