using CitizenBot.Hotspots.Scan;
using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Tests.Hotspots;

/// <summary>The named policies, the edges, and what is refused.</summary>
public sealed class ScanPolicyTests
{
    [Fact]
    public void TieRule_OnACross_DecidesWhichZonesThereAre()
    {
        // The middle and its western arm are full today; all four arms are equally far.
        var input = new ScanInput
        {
            Coordinates = Coordinates.Cartesian,
            Places = [new("middle", 0, 0), new("west", -1, 0), new("east", 1, 0), new("north", 0, 1), new("south", 0, -1), new("far", 50, 0)],
            Cases = [.. Enumerable.Range(0, 6).SelectMany(place => new ScanCase[] { new(place, 0, 3), new(place, 1, 3) }), new(5, 0, 30), new(0, 9, 4), new(1, 9, 4)],
            Days = 10,
        };
        var options = new ScanOptions { MaxWindowDays = 3, MaxDistanceKm = 1, Replicates = 0, MaxShareOfCases = 0.9 };

        Assert.Equal(["middle", "west"], Scanned.By(input, options).Clusters[0].Places);
        Assert.Equal(["middle", "west"], Scanned.By(input, options with { TieRule = TieRule.Together }).Clusters[0].Places);
        // From the west the middle is alone at one kilometre; without that centre only the whole cross is a circle.
        var fromTheMiddle = input with { Places = [.. input.Places.Select(p => p.Id is "middle" or "far" ? p : p with { X = p.X * 0.9, Y = p.Y * 0.9 })] };
        var ring = fromTheMiddle with { Cases = [.. input.Cases.Where(c => c.Day < 9), new(1, 9, 4), new(4, 9, 4), new(0, 9, 4)] };
        Assert.Equal(["middle", "south", "west"], Scanned.By(ring, options).Clusters[0].Places);
        Assert.NotEqual(["middle", "south", "west"], Scanned.By(ring, options with { TieRule = TieRule.Together }).Clusters[0].Places);
    }

    [Fact]
    public void GreatCircleRule_ComparesChordOrArc()
    {
        // A quarter of the globe: along the arc 10,001 km of 6367, 10,008 km of 6371.0088; the chord is 9,004 km.
        var input = new ScanInput
        {
            Places = [new("pole", 90, 0), new("equator", 0, 0), new("other", -60, 0)],
            Cases = [new(0, 0, 5), new(1, 0, 5), new(2, 0, 20), new(0, 4, 3), new(1, 4, 3)],
            Days = 5,
        };
        var options = new ScanOptions { MaxWindowDays = 1, MaxDistanceKm = 9_005, Replicates = 0 };

        var chord = Scanned.By(input, options).Clusters[0];
        var arc = Scanned.By(input, options with { GreatCircleRule = GreatCircleRule.ArcOf6371 }).Clusters[0];
        var farther = Scanned.By(input, options with { GreatCircleRule = GreatCircleRule.ArcOf6371, MaxDistanceKm = 10_008 }).Clusters[0];

        Assert.Equal(["equator", "pole"], chord.Places);
        Assert.Equal(6367 * Math.PI / 2, chord.RadiusKm, 1e-6);
        Assert.Single(arc.Places);
        Assert.Equal(["equator", "pole"], farther.Places);
        Assert.Equal(6371.0088 * Math.PI / 2, farther.RadiusKm, 1e-6);
    }

    [Theory]
    [InlineData("no case")]
    [InlineData("no place")]
    [InlineData("one place")]
    [InlineData("one day")]
    [InlineData("no recent case")]
    [InlineData("zero counts")]
    public void ThinInput_HasNoCluster(string shape)
    {
        ScanPlace[] places = [new("a", 0, 0), new("b", 1, 1)];
        var input = new ScanInput { Places = places, Cases = [new(0, 0, 3), new(1, 1, 2), new(0, 2, 4)], Days = 3 };
        input = shape switch
        {
            "no case" => input with { Cases = [] },
            "no place" => input with { Places = [], Cases = [] },
            "one place" => input with { Places = [places[0]], Cases = [new(0, 0, 3), new(0, 2, 5)] },
            "one day" => input with { Cases = [new(0, 0, 3), new(1, 0, 2)], Days = 1 },
            "no recent case" => input with { Days = 30 },
            _ => input with { Cases = [new(0, 2, 0)] },
        };

        foreach (var mode in new[] { ScanMode.AllMaxima, ScanMode.PValueOnly })
        {
            var result = Scanned.By(input, new ScanOptions { MaxWindowDays = 1, Mode = mode });

            Assert.Empty(result.Clusters);
            Assert.Equal(1, result.PValue);
        }
    }

    [Fact]
    public void WrongNumbers_AreRefusedByNameAndIndex()
    {
        var input = new ScanInput { Places = [new("a", 10, 20), new("b", 11, 21)], Cases = [new(0, 0), new(1, 1)], Days = 3 };
        var options = new ScanOptions { MaxWindowDays = 2 };

        Assert.Equal(1, Refused(input with { Cases = [new(0, 0), new(1, 1, -1)] }, options, "negative").Case);
        Assert.Equal(0, Refused(input with { Cases = [new(2, 0)] }, options, "no place with index 2").Case);
        Assert.Equal(0, Refused(input with { Cases = [new(0, 3)] }, options, "outside of the period").Case);
        Assert.Equal(0, Refused(input with { Cases = [new(0, -1)] }, options, "outside of the period").Case);
        Assert.Equal(1, Refused(input with { Cases = [new(0, 0, int.MaxValue / 30), new(1, 0, int.MaxValue / 20)] }, options, "more than").Case);
        Assert.Equal(1, Refused(input with { Places = [new("a", 10, 20), new("b", 91, 0)] }, options, "latitude 91").Place);
        Assert.Equal(1, Refused(input with { Places = [new("a", 10, 20), new("b", 0, -180.5)] }, options, "longitude -180.5").Place);
        Assert.Equal(0, Refused(input with { Places = [new("a", double.NaN, 20), new("b", 0, 0)] }, options, "no numbers").Place);
        Assert.Equal(1, Refused(input with { Places = [new("a", 1, 2), new("a", 3, 4)] }, options, "twice").Place);
        Refused(input with { Days = 0 }, options, "at least one day");
        Refused(input with { Days = 1, Cases = [] }, options, "longer than the period");
        Refused(input, options with { MaxWindowDays = 0 }, "window");
        Refused(input, options with { MaxDistanceKm = -1 }, "radius");
        Refused(input, options with { MaxShareOfCases = 0 }, "share");
        Refused(input, options with { Replicates = -1 }, "replicates");
        Refused(input with { Distances = new double[1, 1] }, options, "distances");
        Assert.Equal(1, Refused(input with { Distances = new double[,] { { 0, 1 }, { 2, 0 } } }, options, "the same both ways").Place);
    }

    [Fact]
    public void Cancellation_EndsTheSimulation_AndProgressTellsHowFarItIs()
    {
        var known = KnownCase.Of("F-12x10");
        using var source = new CancellationTokenSource();
        var seen = new List<ScanProgress>();
        var progress = new Told(report =>
        {
            seen.Add(report);
            if (seen.Count == 3)
                source.Cancel();
        });

        Assert.Throws<OperationCanceledException>(() => PermutationScan.Run(known.Input(), known.Options() with { Replicates = 10_000_000 }, progress, source.Token));
        Assert.Equal([64, 128, 192], seen.Select(report => report.Done));
        Assert.All(seen, report => Assert.Equal(10_000_000, report.Total));
        using var before = new CancellationTokenSource();
        before.Cancel();
        Assert.Throws<OperationCanceledException>(() => PermutationScan.Run(known.Input(), known.Options() with { Threads = 3 }, null, before.Token));
    }

    [Fact]
    public void RecurrenceInterval_IsOneOverP_CorrectedForLooksAndScans()
    {
        Assert.Equal(1000, RecurrenceInterval.Days(0.001));
        Assert.Equal(7000, RecurrenceInterval.Days(0.001, everyDays: 7), 1e-9);
        Assert.Equal(100, RecurrenceInterval.Days(0.001, scansThatDay: 10), 1e-9);
        Assert.Equal(1, RecurrenceInterval.Days(0.9, scansThatDay: 10));
        // 1 - (1 - 0.05)^(1/30)
        Assert.Equal(1 / (1 - Math.Pow(0.95, 1.0 / 30)), RecurrenceInterval.Days(0.05, earlierAnalyses: 30), 1e-6);
    }

    [Fact]
    public void GumbelTail_KeepsItsDigitsWhereOneMinusExpHasNone()
    {
        // mean = m + gamma beta, sd = pi beta / sqrt 6 with m = 0, beta = 1; far out p = exp(-x).
        var (mean, deviation) = (0.57721566490153286, Math.PI / Math.Sqrt(6));

        Assert.Equal(Math.Exp(-50), GumbelTail.PValue(50, mean, deviation), Math.Exp(-50) * 1e-10);
        Assert.Equal(1 - Math.Exp(-1), GumbelTail.PValue(0, mean, deviation), 1e-12);
        Assert.Equal(1, GumbelTail.PValue(-5, mean, deviation), 1e-12);
    }

    private static ScanInputException Refused(ScanInput input, ScanOptions options, string with)
    {
        var refused = Assert.Throws<ScanInputException>(() => Scanned.By(input, options));
        Assert.Contains(with, refused.Message, StringComparison.Ordinal);
        return refused;
    }

    private sealed class Told(Action<ScanProgress> tell) : IProgress<ScanProgress>
    {
        public void Report(ScanProgress value) => tell(value);
    }
}
