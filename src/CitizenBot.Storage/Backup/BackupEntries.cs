using System.IO.Compression;
using System.Text.Json;

namespace CitizenBot.Storage;

/// <summary>The names inside a backup file, which is a zip without compression: what is in it is sealed and does not shrink.</summary>
internal static class BackupEntries
{
    public const string Manifest = "manifest.json";
    public const string Sqlite = "citizenbot.db";
    private const string Files = "files/";

    public static string Table(string name) => $"tables/{name}.copy";

    public static string Content(string name) => Files + name;

    /// <summary>The content an entry holds; null for another entry.</summary>
    public static string? ContentOf(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith(Files, StringComparison.Ordinal) && entry.Name is { Length: 64 } name && name.All(char.IsAsciiHexDigitLower) ? name : null;

    /// <summary>The head of a backup.</summary>
    /// <exception cref="BackupRefusedException">It is none.</exception>
    public static BackupManifest Head(ZipArchive archive, string path)
    {
        var manifest = archive.GetEntry(Manifest) is { } entry ? Read(entry) : null;
        return manifest is { Format: BackupManifest.Known }
            ? manifest
            : throw new BackupRefusedException($"{path} is no backup that this release can read.");
    }

    private static BackupManifest? Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return JsonSerializer.Deserialize<BackupManifest>(stream);
    }
}
