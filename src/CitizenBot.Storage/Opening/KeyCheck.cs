using CitizenBot.Storage.Sealing;

namespace CitizenBot.Storage;

/// <summary>Opens the key ring and holds it against the fingerprints the database remembers.</summary>
internal static class KeyCheck
{
    public const string Meta = "keys";

    public static async Task<KeyRing> Open(BotDatabase database, OpenMode mode, CancellationToken cancel)
    {
        var directory = database.Options.KeysDirectory;
        var (remembered, anySealed) = await database.Read(
            async session =>
            {
                var keys = await session.Query("SELECT value FROM meta WHERE key = @key", [("@key", Meta)], r => r.GetString(0), cancel);
                var rows = await session.Query(
                    "SELECT 1 WHERE EXISTS (SELECT 1 FROM chats WHERE wrapped_key IS NOT NULL) OR EXISTS (SELECT 1 FROM cases) " +
                    "OR EXISTS (SELECT 1 FROM files WHERE wrapped_key IS NOT NULL)", [], r => 1, cancel);
                return (keys.FirstOrDefault(), rows.Count > 0);
            },
            cancel);
        var empty = remembered is null && !anySealed;
        var ring = KeyRing.Open(directory, mayCreate: empty && mode == OpenMode.Host);
        var present = ring.Fingerprints().Select(f => f.ToString()).ToHashSet(StringComparer.Ordinal);
        if (remembered is null)
        {
            if (anySealed)
            {
                throw new StartRefusedException(
                    "The database holds sealed rows but has forgotten the fingerprints of their keys (meta, keys): it was changed by hand or only partly restored. Restore it whole.");
            }
            await Remember(database, ring.Fingerprints(), cancel);
            return ring;
        }
        var missing = remembered.Split(';').Where(k => !present.Contains(k)).ToList();
        return missing.Count == 0
            ? ring
            : throw new StartRefusedException(
                $"The keys in {Path.GetFullPath(directory)} are not those of this database: {string.Join(", ", missing)} is missing or differs. " +
                "Put the right key files back from their backup, or point Keys:Directory to them.");
    }

    /// <summary>Writes down which keys this database needs.</summary>
    public static Task Remember(BotDatabase database, IEnumerable<KeyFingerprint> keys, CancellationToken cancel) =>
        database.Write(
            session => session.Execute(
                "INSERT INTO meta (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                [("@key", Meta), ("@value", string.Join(';', keys))],
                cancel),
            cancel);
}
