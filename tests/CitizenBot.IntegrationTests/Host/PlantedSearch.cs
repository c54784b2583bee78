using System.Text;
using CitizenBot.IntegrationTests.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Looks for words that people said, in every file under a test's folder and in every table of its PostgreSQL database.</summary>
/// <param name="planted">Words of plain letters, so that no way of writing text can hide them.</param>
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
            var text = Encoding.Latin1.GetString(content.ToArray());
            found.AddRange(planted.Append(also).Where(plant => text.Contains(plant, StringComparison.OrdinalIgnoreCase)).Select(plant => $"{plant} in {path}"));
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
                var text = (string)row[0]!;
                found.AddRange(planted.Append(also)
                    .Where(plant => text.Contains(plant, StringComparison.OrdinalIgnoreCase) || text.Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(plant)), StringComparison.OrdinalIgnoreCase))
                    .Select(plant => $"{plant} in {table[0]}.{table[1]}"));
            }
        }

        return found;
    }
}
