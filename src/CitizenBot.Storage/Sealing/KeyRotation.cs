using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage.Sealing;

/// <summary>Makes new versions of the two wrapping keys and wraps every data key anew; no sealed text is touched.</summary>
/// <remarks>
/// Stop every host first: a running one does not know the new version. The lookup key stays: PINs and persons are kept only
/// as its HMAC, so nothing is left from which a new HMAC could be made. The old files may be destroyed afterwards, except
/// that a backup made before still needs them.
/// </remarks>
public static class KeyRotation
{
    private const int Page = 200;

    private static readonly (string Table, string Id, string Column, string Where, KeyKind Kind, bool Alone)[] Places =
    [
        ("chats", "id", "wrapped_key", "wrapped_key IS NOT NULL", KeyKind.Master, false),
        ("cases", "code", "wrapped_key", "wrapped_key IS NOT NULL", KeyKind.Master, false),
        ("cases", "code", "sealed_identity", "sealed_identity IS NOT NULL AND kind IS NULL", KeyKind.Denouncer, true),
        ("files", "id", "wrapped_key", "wrapped_key IS NOT NULL", KeyKind.Master, false),
        ("buttons", "token", "sealed_value", "sealed_value IS NOT NULL", KeyKind.Master, true),
        ("dead_letters", "id", "sealed_body", "sealed_body IS NOT NULL", KeyKind.Master, true),
        ("parked", "id", "sealed_body", "sealed_body IS NOT NULL", KeyKind.Master, true),
        ("follow_ups", "id", "sealed_rest", "sealed_rest IS NOT NULL AND case_code IS NULL", KeyKind.Master, true),
        ("hotspots", "id", "sealed_body", "sealed_body IS NOT NULL", KeyKind.Master, true),
    ];

    /// <summary>Rotates; gives how many keys were wrapped anew. Broken off, it may simply be run again.</summary>
    public static async Task<int> Run(BotDatabase database, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var ring = database.Keys;
        ring.AddVersion(KeyKind.Master);
        ring.AddVersion(KeyKind.Denouncer);
        // From here on both versions are needed: should the power fail, a start without either of them is refused.
        await KeyCheck.Remember(database, ring.Fingerprints(), cancel);
        var wrapped = 0;
        foreach (var place in Places)
        {
            var after = "";
            while (await RewrapPage(database, place, after, cancel) is { Count: > 0 } done)
            {
                wrapped += done.Count;
                after = done[^1];
            }
        }
        await KeyCheck.Remember(database, ring.Fingerprints().Where(f => f.Version == ring.Newest(f.Kind)), cancel);
        return wrapped;
    }

    private static Task<List<string>> RewrapPage(
        BotDatabase database, (string Table, string Id, string Column, string Where, KeyKind Kind, bool Alone) place, string after, CancellationToken cancel) =>
        database.Write(
            async session =>
            {
                var rows = await session.Query(
                    $"SELECT {place.Id}, {place.Column} FROM {place.Table} WHERE {place.Where} AND {place.Id} > @after ORDER BY {place.Id} LIMIT {Page}",
                    [("@after", after)], r => (Id: r.GetString(0), Blob: r.Bytes(1)!), cancel);
                var batch = session.Batch();
                foreach (var (id, blob) in rows)
                {
                    var name = $"{place.Table}/{place.Column}/{id}";
                    var fresh = place.Alone ? database.Keys.RewrapAlone(place.Kind, blob, name) : database.Keys.Rewrap(place.Kind, blob, name);
                    batch.Add($"UPDATE {place.Table} SET {place.Column} = @fresh WHERE {place.Id} = @id", [("@fresh", fresh), ("@id", id)]);
                }
                await batch.Run(cancel);
                return rows.ConvertAll(r => r.Id);
            },
            keep: null,
            cancel);
}
