using CitizenBot.Hotspots.Reference;
using CitizenBot.Hotspots.Scan;
using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Tests.Hotspots;

/// <summary>What was enumerated by hand and machine must come out exactly.</summary>
public sealed class KnownAnswersTests
{
    public static TheoryData<string> Small => ["A-line-4x5", "B-separable", "C-min-cases", "D-tie", "E-coincident", "F-12x10", "F2-12x10-maxdist12"];

    public static TheoryData<string> WithExactP => ["A-line-4x5", "D-tie", "E-coincident"];

    [Theory]
    [MemberData(nameof(Small))]
    public void MostLikelyCluster_IsTheKnownOne(string name)
    {
        var known = KnownCase.Of(name);

        var result = Scanned.By(known.Input(), known.Options());

        var expected = known.Json.GetProperty("mostLikelyCluster");
        Assert.Equal(known.Json.GetProperty("C").GetInt32(), result.Cases);
        if (expected.ValueKind == System.Text.Json.JsonValueKind.Null)
        {
            Assert.Empty(result.Clusters);
            Assert.Equal(1, result.PValue);
            return;
        }

        var first = result.Clusters[0];
        Assert.Equal(expected.GetProperty("locations").EnumerateArray().Select(e => e.GetString()!), first.Places);
        Assert.Contains(first.Centre, expected.GetProperty("centreCandidates").EnumerateArray().Select(e => e.GetString()!));
        Assert.Equal(expected.GetProperty("startDay").GetInt32(), first.FirstDay + 1);
        Assert.Equal(expected.GetProperty("endDay").GetInt32(), first.LastDay + 1);
        Assert.Equal(expected.GetProperty("observed").GetInt32(), first.Observed);
        Assert.Equal(expected.GetProperty("expected").GetDouble(), first.Expected, 1e-6);
        Assert.Equal(expected.GetProperty("llr").GetDouble(), first.Llr, 1e-6);
    }

    /// <summary>The reference of the tests is itself checked against the enumeration: zones, windows and the best of them.</summary>
    [Theory]
    [MemberData(nameof(Small))]
    public void PlainScan_FindsTheKnownWindows(string name)
    {
        var known = KnownCase.Of(name);
        var input = known.Input();
        var plain = new PlainScan(input, known.Options());

        var top = known.Json.GetProperty("topWindows").EnumerateArray().ToList();
        var windows = plain.Windows().Take(top.Count).ToList();

        Assert.Equal(known.Json.GetProperty("zoneCount").GetInt32(), plain.ZoneSteps);
        Assert.Equal(plain.ZoneSteps, Scanned.By(input, known.Options() with { Replicates = 0 }).ZoneSteps);
        Assert.Equal(top.Select(w => w.GetProperty("observed").GetInt32()).Order(), windows.Select(w => w.Observed).Order());
        Assert.All(top.Zip(windows), pair => Assert.Equal(pair.First.GetProperty("llr").GetDouble(), pair.Second.Llr, 1e-8));
    }

    [Theory]
    [MemberData(nameof(WithExactP))]
    public void PValue_OfAMillionReplicates_IsTheExactOneWithinFourStandardErrors(string name)
    {
        var known = KnownCase.Of(name);
        var exact = known.Json.GetProperty("exactP");
        var p = exact.GetProperty("value").GetDouble();

        var result = Scanned.By(known.Input(), known.Options() with { Replicates = 1_000_000, Seed = 20050215 });

        Assert.InRange(result.PValue!.Value, p - 4 * Math.Sqrt(p * (1 - p) / 1e6), p + 4 * Math.Sqrt(p * (1 - p) / 1e6));
        var arrangements = exact.GetProperty("arrangements").GetDouble();
        foreach (var atom in exact.GetProperty("distribution").EnumerateArray())
        {
            var (value, share) = (atom[0].GetDouble(), atom[1].GetDouble() / arrangements);
            var seen = result.NullMaxima!.Count(maximum => Math.Abs(maximum - value) < 1e-8) / 1e6;
            Assert.InRange(seen, share - 5 * Math.Sqrt(share / 1e6), share + 5 * Math.Sqrt(share / 1e6));
        }

        var quick = Scanned.By(known.Input(), known.Options() with { Replicates = 1_000_000, Seed = 20050215, Mode = ScanMode.PValueOnly });
        Assert.Equal(result.Exceedances, quick.Exceedances);
    }

    [Theory]
    [InlineData("F-12x10")]
    [InlineData("F2-12x10-maxdist12")]
    public void PValue_IsThatOfSaTScan(string name)
    {
        var known = KnownCase.Of(name);
        var p = known.Json.GetProperty("satscan10_3_2").GetProperty("pAt99999").GetDouble();

        var result = Scanned.By(known.Input(), known.Options() with { Replicates = 99_999 });

        // Both are samples of 99,999.
        var error = Math.Sqrt(2 * p * (1 - p) / 99_999);
        Assert.InRange(result.PValue!.Value, p - 4 * error, p + 4 * error);
    }

    [Fact]
    public void TiedClusters_AreBothReported_TheLesserIdFirst()
    {
        var known = KnownCase.Of("D-tie");

        var result = Scanned.By(known.Input(), known.Options());

        Assert.Equal(["P", "S"], result.Clusters.Select(cluster => Assert.Single(cluster.Places)));
        Assert.Equal(result.Clusters[0].Llr, result.Clusters[1].Llr);
        Assert.Equal(result.Clusters[0].PValue, result.Clusters[1].PValue);
    }

    [Fact]
    public void LikelihoodRatio_HasTheKnownValues()
    {
        foreach (var value in KnownCase.Of("G-llr-function").Json.GetProperty("values").EnumerateArray())
        {
            var parts = value[1].GetString()!.Split('/').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            var mu = parts[0] / (parts.Length > 1 ? parts[1] : 1);

            Assert.Equal(value[3].GetDouble(), LikelihoodRatio.Of(value[0].GetInt32(), mu, value[2].GetInt32()), 1e-8);
        }
    }
}
