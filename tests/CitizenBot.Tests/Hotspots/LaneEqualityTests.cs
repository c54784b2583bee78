using CitizenBot.Hotspots.Reference;
using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Tests.Hotspots;

/// <summary>The answer does not depend on the width of a register, the number of threads or the mode.</summary>
public sealed class LaneEqualityTests
{
    /// <summary>Counts in 8 bits; counts that need 16; counts that need more than 16; recent cases so rare that steps are skipped; ties that join together; a window of all days.</summary>
    public static TheoryData<string> Shapes => ["narrow", "wide", "too wide", "rare", "together", "whole period", "one window"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EveryWidthThreadCountAndMode_GivesTheSameAnswer(string shape)
    {
        var (input, options) = Shape(shape);
        var expected = Scanned.By(input, options with { Lanes = LaneWidth.Scalar, Threads = 1 });

        Assert.NotEmpty(expected.Clusters);
        foreach (var lanes in new[] { LaneWidth.Bits512, LaneWidth.Bits256, LaneWidth.Scalar, LaneWidth.Widest })
        {
            foreach (var threads in new[] { 1, 3 })
            {
                var all = Scanned.By(input, options with { Lanes = lanes, Threads = threads });
                var quick = Scanned.By(input, options with { Lanes = lanes, Threads = threads, Mode = ScanMode.PValueOnly });

                Assert.Equal(expected.NullMaxima, all.NullMaxima);
                Assert.Equal(expected.Clusters.Select(c => (c.Centre, c.PValue, c.GumbelPValue)), all.Clusters.Select(c => (c.Centre, c.PValue, c.GumbelPValue)));
                Assert.Equal(expected.Exceedances, quick.Exceedances);
                Assert.Equal(expected.PValue, quick.PValue);
            }
        }

        Assert.Equal(shape == "too wide" ? LaneWidth.Scalar : LaneWidth.Bits256, Scanned.By(input, options with { Lanes = LaneWidth.Bits256 }).Lanes);
    }

    [Theory]
    [InlineData(ScanMode.AllMaxima)]
    [InlineData(ScanMode.PValueOnly)]
    public void SequentialStop_FallsAtTheSameReplicateForAllThreads(ScanMode mode)
    {
        var (input, options) = Shape("narrow");
        options = options with { Replicates = 5000, StopAfterExceedances = 50, Mode = mode };
        var full = Scanned.By(input, options with { StopAfterExceedances = null, Mode = ScanMode.AllMaxima });
        var reached = full.NullMaxima!.Select((maximum, i) => (maximum, i)).Where(pair => pair.maximum >= full.Clusters[0].Llr - 1e-9).Select(pair => pair.i + 1).ToArray();

        foreach (var threads in new[] { 1, 2, 4 })
        {
            var result = Scanned.By(input, options with { Threads = threads });

            Assert.Equal(50, result.Exceedances);
            Assert.Equal(reached[49], result.Replicates);
            Assert.Equal(50.0 / reached[49], result.PValue!.Value);
        }
    }

    [Fact]
    public void Seed_DecidesTheReplicates()
    {
        var (input, options) = Shape("narrow");

        Assert.Equal(Scanned.By(input, options).NullMaxima, Scanned.By(input, options).NullMaxima);
        Assert.NotEqual(Scanned.By(input, options).NullMaxima, Scanned.By(input, options with { Seed = 12 }).NullMaxima);
        Assert.Equal(Scanned.By(input, options).NullMaxima!.Take(100), Scanned.By(input, options with { Replicates = 100 }).NullMaxima);
    }

    [Fact]
    public void NullMaxima_AreThoseOfThePlainScan()
    {
        var (input, options) = Shape("narrow");
        var plain = new PlainScan(input, options);
        var random = new Random(3);
        double[] slow = [.. Enumerable.Range(0, 1000).Select(_ => plain.Replicate(random)).Order()];
        double[] fast = [.. Scanned.By(input, options with { Replicates = 20_000 }).NullMaxima!.Order()];

        // Kolmogorov and Smirnov: the distance of the two distributions stays below 1.95 sqrt(1/n + 1/m) in all but one of a thousand seeds.
        var distance = slow.Select((x, i) => Math.Abs((i + 1.0) / slow.Length - (double)Array.FindLastIndex(fast, y => y <= x + 1e-9) / fast.Length)).Max();
        Assert.InRange(distance, 0, 1.95 * Math.Sqrt(1.0 / slow.Length + 1.0 / fast.Length) + 2e-3);
    }

    private static (ScanInput Input, ScanOptions Options) Shape(string shape)
    {
        var options = new ScanOptions { MaxWindowDays = 10, Replicates = 300, Seed = 11 };
        switch (shape)
        {
            case "narrow":
                return (Planted(4, 5, 400).Input, options);
            case "wide":
                return (Planted(3, 4, 20_000).Input, options with { MaxWindowDays = 30, Replicates = 150 });
            case "too wide":
                // More than 16 bits in a cell.
                return (
                    new ScanInput
                    {
                        Coordinates = Coordinates.Cartesian,
                        Places = [new("a", 0, 0), new("b", 1, 0), new("c", 3, 0)],
                        Cases = [new(0, 0, 40_000), new(1, 0, 40_000), new(2, 0, 40_000), new(0, 1, 40_000), new(1, 1, 40_000), new(2, 1, 40_500)],
                        Days = 2,
                    },
                    options with { MaxWindowDays = 1, Replicates = 3 });
            case "rare":
                var rare = new SyntheticTown(5, 40, 20, 6000, 100);
                rare.Cases.RemoveAll(c => c.Day >= 355 && c.Place % 97 != 0);
                rare.Plant(4, 360, 364);
                return (rare.Input, options with { MaxDistanceKm = 10, Replicates = 130 });
            case "together":
                // A grid: from every centre four neighbours tie, and more farther out.
                var random = new Random(8);
                return (
                    new ScanInput
                    {
                        Coordinates = Coordinates.Cartesian,
                        Places = [.. Enumerable.Range(0, 36).Select(i => new ScanPlace($"g{i:00}", i / 6, i % 6))],
                        Cases = [.. Enumerable.Range(0, 300).Select(_ => new ScanCase(random.Next(36), random.Next(40))), new(14, 39, 4), new(15, 38, 3)],
                        Days = 40,
                    },
                    options with { TieRule = TieRule.Together });
            case "whole period":
                return (Planted(4, 5, 400).Input with { Days = 365 }, options with { MaxWindowDays = 365, Replicates = 100 });
            default:
                return (Planted(4, 5, 400).Input, options with { MaxWindowDays = 1 });
        }
    }

    private static SyntheticTown Planted(int communes, int hamlets, int cases)
    {
        var town = new SyntheticTown(4, communes, hamlets, cases);
        town.Plant(5, 363, 364);
        return town;
    }
}
