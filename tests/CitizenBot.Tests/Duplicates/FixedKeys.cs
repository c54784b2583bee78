using CitizenBot.Storage.Sealing;

namespace CitizenBot.Tests.Duplicates;

/// <summary>A lookup key that is the same in every run: a sketch is an estimate, and another key estimates a little differently.</summary>
internal static class FixedKeys
{
    private static readonly Lazy<LookupMac> Shared = new(() => Open(1));

    public static LookupMac Lookup => Shared.Value;

    /// <summary>A house's lookup key made of one repeated byte.</summary>
    public static LookupMac Open(byte filling)
    {
        var folder = Directory.CreateTempSubdirectory("citizenbot-keys-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "lookup.1.key"), Convert.ToBase64String(Enumerable.Repeat(filling, 32).ToArray()));
            return KeyRing.Open(folder.FullName, mayCreate: true).Lookup;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
