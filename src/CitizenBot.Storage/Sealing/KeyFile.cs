using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace CitizenBot.Storage.Sealing;

/// <summary>A key on disk: <c>master.1.key</c>, 32 bytes in base64, readable by its owner alone.</summary>
internal static partial class KeyFile
{
    private const int Length = 32;

    public static string Name(KeyKind kind, int version) =>
        $"{kind.ToString().ToLowerInvariant()}.{version.ToString(CultureInfo.InvariantCulture)}";

    public static IEnumerable<(KeyKind Kind, int Version, byte[] Key)> ReadAll(string directory)
    {
        if (!Directory.Exists(directory))
        {
            yield break;
        }
        foreach (var path in Directory.EnumerateFiles(directory, "*.key"))
        {
            if (Shape().Match(Path.GetFileName(path)) is { Success: true } match)
            {
                yield return (
                    Enum.Parse<KeyKind>(match.Groups["kind"].ValueSpan, ignoreCase: true),
                    int.Parse(match.Groups["version"].ValueSpan, CultureInfo.InvariantCulture),
                    Read(path));
            }
        }
    }

    public static byte[] Create(string directory, KeyKind kind, int version)
    {
        Directory.CreateDirectory(directory);
        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using var file = new FileStream(Path.Combine(directory, Name(kind, version) + ".key"), options);
        using var writer = new StreamWriter(file);
        writer.WriteLine(Convert.ToBase64String(key));
        writer.Flush();
        // A key that is lost in a power cut takes with it all that was sealed under it meanwhile.
        file.Flush(flushToDisk: true);
        return key;
    }

    private static byte[] Read(string path)
    {
        try
        {
            var key = Convert.FromBase64String(File.ReadAllText(path).Trim());
            if (key.Length == Length)
            {
                return key;
            }
        }
        catch (FormatException)
        {
            // Falls through to the sentence below.
        }
        throw new StartRefusedException($"The key file {path} is damaged: it must hold 32 bytes in base64. Put the file back from the key backup.");
    }

    [GeneratedRegex(@"^(?<kind>master|denouncer|lookup)\.(?<version>[1-9][0-9]?)\.key$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
