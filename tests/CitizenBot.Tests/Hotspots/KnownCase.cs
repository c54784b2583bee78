using System.Text.Json;
using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Tests.Hotspots;

/// <summary>
/// A case of Data/hotspot-cases.json: small enough that every cylinder, and for some every arrangement, was enumerated with exact fractions, and
/// checked with SaTScan 10.3.2 (public source: github.com/scanstatistics/satscan, commit 0cd87a6).
/// </summary>
public sealed class KnownCase(JsonElement json)
{
    public static IReadOnlyList<KnownCase> All { get; } = Read("hotspot-cases.json").GetProperty("cases").EnumerateArray().Select(e => new KnownCase(e)).ToList();

    public JsonElement Json => json;

    public string Name => json.GetProperty("name").GetString()!;

    public override string ToString() => Name;

    public static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Hotspots", "Data", file))).RootElement;

    public static KnownCase Of(string name) => All.Single(known => known.Name == name);

    public ScanInput Input()
    {
        var places = json.GetProperty("locations").EnumerateObject().Select(p => new ScanPlace(p.Name, p.Value[0].GetDouble(), p.Value[1].GetDouble())).ToList();
        var index = places.Select((place, i) => (place.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        return new ScanInput
        {
            Coordinates = Coordinates.Cartesian,
            Places = places,
            Cases = [.. json.GetProperty("cases").EnumerateArray().Select(c => new ScanCase(index[c[0].GetString()!], c[1].GetInt32() - 1))],
            Days = json.GetProperty("T").GetInt32(),
        };
    }

    public ScanOptions Options() => new()
    {
        MaxWindowDays = json.GetProperty("maxWindowDays").GetInt32(),
        MaxDistanceKm = json.GetProperty("maxDistance").ValueKind == JsonValueKind.Null ? null : json.GetProperty("maxDistance").GetDouble(),
        MaxShareOfCases = json.GetProperty("maxZoneShareOfCases").GetDouble(),
        MinCases = json.GetProperty("minCases").GetInt32(),
        Threads = 1,
    };
}
