using System.Globalization;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>The heads behind each night's root, a file a day in <c>log-heads</c> under the data folder: code, number, hash; no personal data.</summary>
/// <remarks>A file is believed only when its root is the one that the operator was told; then it says which case was rewritten.</remarks>
public static class LogHeadFiles
{
    private const string Folder = "log-heads";
    private const int Kept = 7;

    public static void Write(string dataDirectory, DateOnly day, IReadOnlyDictionary<string, LogHead> heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        var folder = Path.Combine(dataDirectory, Folder);
        Directory.CreateDirectory(folder);
        File.WriteAllLines(PathOf(dataDirectory, day), heads.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value.Seq} {one.Value.Hash}")));
        foreach (var old in Directory.EnumerateFiles(folder, "????-??-??.txt").Order(StringComparer.Ordinal).SkipLast(Kept).ToList())
        {
            File.Delete(old);
        }
    }

    /// <summary>The heads of a day; null when there is no file, or it is not one of ours any more.</summary>
    public static IReadOnlyDictionary<string, LogHead>? Read(string dataDirectory, DateOnly day)
    {
        var path = PathOf(dataDirectory, day);
        if (!File.Exists(path))
        {
            return null;
        }

        var heads = new Dictionary<string, LogHead>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            if (line.Split(' ') is not [var code, var seq, { Length: 64 } hash] || !hash.All(char.IsAsciiHexDigitLower) || !long.TryParse(seq, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            heads[code] = new LogHead(number, hash);
        }

        return heads;
    }

    private static string PathOf(string dataDirectory, DateOnly day) => Path.Combine(dataDirectory, Folder, $"{day:yyyy-MM-dd}.txt");
}
