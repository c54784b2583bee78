using System.Security.Cryptography;

namespace CitizenBot.Storage.Sealing;

/// <summary>The keys of a house, read from its key directory: several versions side by side, the highest one wraps.</summary>
/// <remarks>
/// Nothing a person typed is sealed with these directly. Each chat and each case has a random data key of its own, and the
/// ring only wraps that: so one case can be shredded alone, and rotation rewrites 62 bytes a case, not its texts.
/// </remarks>
public sealed class KeyRing
{
    private const int WrappedLength = 1 + 32 + Seal.Overhead;

    private readonly Dictionary<(KeyKind Kind, int Version), byte[]> keys;
    private readonly string directory;

    private KeyRing(string directory, Dictionary<(KeyKind, int), byte[]> keys)
    {
        this.directory = directory;
        this.keys = keys;
        Lookup = new LookupMac(keys[(KeyKind.Lookup, Newest(KeyKind.Lookup))]);
    }

    /// <summary>Compares persons and PINs without reading them.</summary>
    public LookupMac Lookup { get; }

    /// <summary>Reads the ring.</summary>
    /// <param name="directory">Where the key files are.</param>
    /// <param name="mayCreate">True only at the first start on an empty database: then missing keys are made, mode 0600.</param>
    /// <exception cref="StartRefusedException">A key is missing or damaged.</exception>
    public static KeyRing Open(string directory, bool mayCreate)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var keys = KeyFile.ReadAll(directory).ToDictionary(k => (k.Kind, k.Version), k => k.Key);
        foreach (var kind in Enum.GetValues<KeyKind>().Where(kind => keys.Keys.All(k => k.Kind != kind)))
        {
            if (!mayCreate)
            {
                throw new StartRefusedException(
                    $"The key {KeyFile.Name(kind, 1)}.key is not in {Path.GetFullPath(directory)}, but the database holds rows that were sealed. " +
                    "Put the key files back from their backup, or point Keys:Directory to them. No new key was made: it could open nothing.");
            }
            keys[(kind, 1)] = KeyFile.Create(directory, kind, 1);
        }
        return new KeyRing(directory, keys);
    }

    /// <summary>The public names of all keys of the ring, for <c>doctor</c> and for the safe.</summary>
    public IReadOnlyList<KeyFingerprint> Fingerprints() =>
        [.. keys.OrderBy(k => k.Key.Kind).ThenBy(k => k.Key.Version).Select(k => new KeyFingerprint(k.Key.Kind, k.Key.Version, Print(k.Value)))];

    internal int Newest(KeyKind kind) => keys.Keys.Where(k => k.Kind == kind).Max(k => k.Version);

    internal void AddVersion(KeyKind kind)
    {
        var version = Newest(kind) + 1;
        keys[(kind, version)] = KeyFile.Create(directory, kind, version);
    }

    internal static byte[] NewDataKey() => RandomNumberGenerator.GetBytes(32);

    internal byte[] Wrap(KeyKind kind, byte[] dataKey, string place)
    {
        var version = Newest(kind);
        return [(byte)version, .. Seal.Bytes(keys[(kind, version)], dataKey, $"{KeyFile.Name(kind, version)}/{place}")];
    }

    internal byte[] Unwrap(KeyKind kind, ReadOnlySpan<byte> wrapped, string place)
    {
        var version = wrapped.IsEmpty ? 0 : wrapped[0];
        if (!keys.TryGetValue((kind, version), out var key))
        {
            throw new CryptographicException(
                $"{place} is sealed under {KeyFile.Name(kind, version)}, which is not in {directory}: put that key file back from its backup.");
        }
        return Seal.OpenBytes(key, wrapped[1..], $"{KeyFile.Name(kind, version)}/{place}");
    }

    /// <summary>Seals a text under a key of its own, wrapped in front of it: for rows that belong to no chat or case.</summary>
    internal byte[] SealAlone(KeyKind kind, string text, string place)
    {
        var dataKey = NewDataKey();
        return [.. Wrap(kind, dataKey, place), .. Seal.Text(dataKey, text, place)!];
    }

    internal string OpenAlone(KeyKind kind, ReadOnlySpan<byte> blob, string place) =>
        Seal.OpenText(Unwrap(kind, blob[..WrappedLength], place), blob[WrappedLength..], place)!;

    internal byte[] Rewrap(KeyKind kind, byte[] wrapped, string place) => Wrap(kind, Unwrap(kind, wrapped, place), place);

    internal byte[] RewrapAlone(KeyKind kind, byte[] blob, string place) =>
        [.. Rewrap(kind, blob[..WrappedLength], place), .. blob.AsSpan(WrappedLength)];

    private static string Print(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "fingerprint"u8))[..16];
}
