using System.Globalization;
using System.Text;
using CitizenBot.IntegrationTests.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Looks for words that people said, in every file under a test's folder and in every table of its PostgreSQL database.</summary>
/// <remarks>A word is looked for as it is and without its marks, in capitals and small letters, in UTF-8 (composed and not), UTF-16, base64 and hexadecimal.</remarks>
/// <param name="planted">Words of plain letters, so that no way of writing text can hide them; or with marks, to be found folded too.</param>
internal sealed class PlantedSearch(IReadOnlyList<string> planted)
{
    /// <summary>Each find as "word in file"; <paramref name="also"/> is one more word.</summary>
    public async Task<IReadOnlyList<string>> InFiles(DatabaseFixture files, string also)
    {
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(files.Folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith("host.lock", StringComparison.Ordinal)))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            await file.CopyToAsync(content, TestHouse.Stop);
            found.AddRange(InBytes(content.ToArray(), also).Select(find => $"{find} in {path}"));
        }

        return found;
    }

    /// <summary>Each find as "word in table"; bytes are searched too.</summary>
    public async Task<IReadOnlyList<string>> InTables(DatabaseFixture files, string also)
    {
        var found = new List<string>();
        var tables = await RawSql.Run(files, "SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')");
        foreach (var table in tables)
        {
            foreach (var row in await RawSql.Run(files, $"SELECT t::text FROM \"{table[0]}\".\"{table[1]}\" t"))
            {
                // Bytes are written out as hex.
                found.AddRange(InBytes(Encoding.UTF8.GetBytes((string)row[0]!), also).Select(find => $"{find} in {table[0]}.{table[1]}"));
            }
        }

        return found;
    }

    /// <summary>The words that stand in a text or in bytes, in any of the ways of writing.</summary>
    public IEnumerable<string> InBytes(byte[] bytes, string? also = null)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return planted.Concat(also is null ? [] : [also]).Where(plant => Forms(plant).Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase)) || Base64(plant).Any(form => text.Contains(form, StringComparison.Ordinal)));
    }

    /// <summary>The words that stand in a text.</summary>
    public IEnumerable<string> InText(string text) => InBytes(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Forms(string plant)
    {
        foreach (var word in Written(plant).Distinct())
        {
            yield return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(word));
            yield return Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(word));
            yield return Convert.ToHexString(Encoding.UTF8.GetBytes(word));
            yield return Convert.ToHexString(Encoding.Unicode.GetBytes(word));
        }
    }

    /// <summary>The signs of base64 that do not depend on what stands before and after, for each of the three places a word can begin at.</summary>
    private static IEnumerable<string> Base64(string plant) =>
        from word in Written(plant).Distinct()
        from shift in Enumerable.Range(0, 3)
        let bytes = (byte[])[.. new byte[shift], .. Encoding.UTF8.GetBytes(word)]
        let whole = bytes.Length / 3 * 3
        let signs = Convert.ToBase64String(bytes, 0, whole)
        let certain = signs[(shift == 0 ? 0 : 4)..]
        where certain.Length >= 6
        select certain;

    private static IEnumerable<string> Written(string plant) =>
        from cased in (string[])[plant, plant.ToLowerInvariant(), plant.ToUpperInvariant()]
        from word in (string[])[cased.Normalize(NormalizationForm.FormC), cased.Normalize(NormalizationForm.FormD), Folded(cased)]
        select word;

    private static string Folded(string word) => string
        .Concat(word.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark))
        .Replace('đ', 'd').Replace('Đ', 'D');
}
