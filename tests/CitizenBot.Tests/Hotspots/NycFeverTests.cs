using System.Security.Cryptography;
using CitizenBot.Host.Cli.Scan;
using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Tests.Hotspots;

/// <summary>
/// SaTScan's public sample (github.com/scanstatistics/satscan, installers/sample_data). The files are not ours to ship: name their folder in
/// CITIZENBOT_NYCFEVER to run these.
/// </summary>
public sealed class NycFeverTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CITIZENBOT_NYCFEVER");

    private static readonly ScanOptions Options = new() { MaxWindowDays = 7, MaxDistanceKm = 3, Seed = 1, Threads = 2 };

    [Fact]
    public void Clusters_AreThoseOfSaTScan()
    {
        var input = Input();
        var known = KnownCase.Of("NYCfever").Json;

        var result = Scanned.By(input, Options with { Replicates = 0 });

        Assert.Equal((194, 192, 1372), (result.Cases, result.Locations, result.ZoneSteps));
        foreach (var (expected, cluster) in known.GetProperty("clusters").EnumerateArray().Zip(result.Clusters))
        {
            Assert.Equal(expected.GetProperty("locations").EnumerateArray().Select(e => e.GetString()), cluster.Places);
            Assert.Equal(expected.GetProperty("startDay").GetString(), $"2001-11-{cluster.FirstDay + 1:00}");
            Assert.Equal(expected.GetProperty("endDay").GetString(), $"2001-11-{cluster.LastDay + 1:00}");
            Assert.Equal(expected.GetProperty("observed").GetInt32(), cluster.Observed);
            Assert.Equal(expected.GetProperty("llr").GetDouble(), cluster.Llr, 1e-6);
        }

        Assert.Equal(130.0 / 194, result.Clusters[0].Expected, 1e-9);
        Assert.Equal("11418", result.Clusters[0].Centre);
        Assert.Equal(2.90, result.Clusters[0].RadiusKm, 0.005);
    }

    [Fact]
    public void PValueAndNullDistribution_AreThoseOfTenMillionReplicates()
    {
        var result = Scanned.By(Input(), Options with { Replicates = 999_999 });

        var p = 0.20365;
        Assert.InRange(result.PValue!.Value, p - 4 * Math.Sqrt(p * (1 - p) / 999_999) - 4 * 0.00013, p + 4 * Math.Sqrt(p * (1 - p) / 999_999) + 4 * 0.00013);
        var sorted = result.NullMaxima!.Order().ToArray();
        Assert.InRange(sorted.Average(), 3.263 - 0.011, 3.263 + 0.011);
        Assert.Equal(4.752877, sorted[(int)(0.95 * sorted.Length)], 1e-6);
        Assert.Equal(0.49243, result.Clusters[1].PValue!.Value, 4 * Math.Sqrt(0.25 / 99_999));
    }

    private static ScanInput Input()
    {
        Assert.SkipWhen(Folder is null, "CITIZENBOT_NYCFEVER does not name a folder with NYCfever.cas and NYCfever.geo.");
        foreach (var file in KnownCase.Of("NYCfever").Json.GetProperty("files").EnumerateObject())
        {
            Assert.Equal(file.Value.GetString(), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder!, file.Name)))));
        }

        var places = PlaceFile.Read(Path.Combine(Folder!, "NYCfever.geo"), false, File.OpenText);
        var cases = CaseFile.Read(Path.Combine(Folder!, "NYCfever.cas"), places, new DateOnly(2001, 11, 1), new DateOnly(2001, 11, 24), File.OpenText);
        return new ScanInput { Places = places.Places, Cases = cases.Cases, Days = 24 };
    }
}
