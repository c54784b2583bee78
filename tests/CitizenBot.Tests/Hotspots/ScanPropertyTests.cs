using CitizenBot.Hotspots.Reference;
using CitizenBot.Hotspots.Scan;
using CsCheck;

namespace CitizenBot.Tests.Hotspots;

/// <summary>What must hold for any places and cases.</summary>
public sealed class ScanPropertyTests
{
    private static readonly Gen<(ScanInput Input, ScanOptions Options)> Any =
        from places in Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Array[1, 12]
        from days in Gen.Int[1, 12]
        from cases in Gen.Select(Gen.Int[0, places.Length - 1], Gen.Int[0, days - 1], Gen.Int[0, 4]).Array[0, 40]
        from window in Gen.Int[1, days]
        from radius in Gen.OneOf(Gen.Const((double?)null), Gen.Double[0, 9].Select(km => (double?)km))
        from least in Gen.Int[1, 3]
        from share in Gen.OneOf(Gen.Const(0.3), Gen.Const(0.5), Gen.Const(1.0))
        select (
            new ScanInput
            {
                Coordinates = Coordinates.Cartesian,
                Places = [.. places.Select((p, i) => new ScanPlace($"p{i:00}", p.Item1, p.Item2))],
                Cases = [.. cases.Select(c => new ScanCase(c.Item1, c.Item2, c.Item3))],
                Days = days,
            },
            new ScanOptions { MaxWindowDays = window, MaxDistanceKm = radius, MinCases = least, MaxShareOfCases = share, Replicates = 70, Threads = 1 });

    [Fact]
    public void BestCluster_IsThatOfThePlainScan() => Any.Sample(
        any =>
        {
            var (input, options) = any;
            var plain = new PlainScan(input, options);
            var best = plain.Cases == 0 ? 0 : plain.Maximum();
            var result = Scanned.By(input, options with { Replicates = 0 });

            Assert.Equal(best, result.Clusters.Count == 0 ? 0 : result.Clusters[0].Llr, 1e-9);
            if (result.Clusters.Count > 0)
            {
                var cluster = result.Clusters[0];
                var inside = input.Cases.Where(c => cluster.Places.Contains(input.Places[c.Place].Id)).ToList();
                Assert.Equal(cluster.Observed, inside.Where(c => c.Day >= cluster.FirstDay).Sum(c => c.Count));
                Assert.Equal(
                    cluster.Expected,
                    (double)inside.Sum(c => c.Count) * input.Cases.Where(c => c.Day >= cluster.FirstDay).Sum(c => c.Count) / result.Cases, 1e-9);
            }
        },
        iter: 300);

    [Fact]
    public void PValues_RiseAlongTheList_AndPlacesAreInOneClusterAtMost() => Any.Sample(
        any =>
        {
            var result = Scanned.By(any.Input, any.Options);
            var clusters = result.Clusters;

            Assert.Equal(clusters.OrderByDescending(c => c.Llr).Select(c => c.Llr), clusters.Select(c => c.Llr));
            Assert.Equal(clusters.OrderBy(c => c.PValue).Select(c => c.PValue), clusters.Select(c => c.PValue));
            Assert.All(clusters, c => Assert.InRange(c.PValue!.Value, 1.0 / 71, 1));
            Assert.All(clusters, c => Assert.True(c.Observed >= any.Options.MinCases && c.Observed > c.Expected && c.LastDay == any.Input.Days - 1));
            Assert.All(clusters, c => Assert.True(c.LastDay - c.FirstDay < any.Options.MaxWindowDays && c.RadiusKm <= (any.Options.MaxDistanceKm ?? 99)));
            Assert.Distinct(clusters.SelectMany(c => c.Places));
        },
        iter: 200);

    [Fact]
    public void OrderOfPlacesAndCases_DoesNotMatterForTheClusters() => Gen.Select(Any, Gen.Int).Sample(
        (any, seed) =>
        {
            var (input, options) = any;
            var random = new Random(seed);
            int[] order = [.. Enumerable.Range(0, input.Places.Count)];
            random.Shuffle(order);
            ScanCase[] cases = [.. input.Cases.Select(c => c with { Place = Array.IndexOf(order, c.Place) })];
            random.Shuffle(cases);

            var expected = Scanned.By(input, options with { Replicates = 0 }).Clusters;
            var shuffled = Scanned.By(input with { Places = [.. order.Select(i => input.Places[i])], Cases = cases }, options with { Replicates = 0 }).Clusters;

            Assert.Equal(expected.Select(Text), shuffled.Select(Text));
        },
        iter: 200);

    [Fact]
    public void Distances_InPlaceOfCoordinates_GiveTheSameRatios() => Any.Sample(
        any =>
        {
            var (input, options) = any;
            // Places in the order that coordinates would have at a tie.
            ScanPlace[] sorted = [.. input.Places.OrderBy(p => p.X).ThenBy(p => p.Y).ThenBy(p => p.Id)];
            ScanCase[] cases = [.. input.Cases.Select(c => c with { Place = Array.IndexOf(sorted, input.Places[c.Place]) })];
            var matrix = new double[sorted.Length, sorted.Length];
            for (var i = 0; i < sorted.Length; i++)
            {
                for (var j = 0; j < sorted.Length; j++)
                {
                    var (dx, dy) = (sorted[i].X - sorted[j].X, sorted[i].Y - sorted[j].Y);
                    matrix[i, j] = Math.Sqrt(dx * dx + dy * dy);
                }
            }

            var expected = Scanned.By(input with { Places = sorted, Cases = cases }, options);
            var result = Scanned.By(input with { Places = sorted, Cases = cases, Distances = matrix }, options);

            Assert.Equal(expected.Clusters.Select(Text), result.Clusters.Select(Text));
            Assert.Equal(expected.NullMaxima, result.NullMaxima);
        },
        iter: 100);

    [Fact]
    public void Lanes_GiveTheSameMaximaForAnyInput() => Any.Sample(
        any =>
        {
            var scalar = Scanned.By(any.Input, any.Options with { Lanes = LaneWidth.Scalar });
            Assert.Equal(scalar.NullMaxima, Scanned.By(any.Input, any.Options with { Lanes = LaneWidth.Bits512 }).NullMaxima);
            Assert.Equal(scalar.Exceedances, Scanned.By(any.Input, any.Options with { Lanes = LaneWidth.Bits256, Mode = ScanMode.PValueOnly }).Exceedances);
        },
        iter: 100);

    private static string Text(ScanCluster c) => $"{string.Join(",", c.Places)} {c.FirstDay} {c.Observed} {c.Llr:R}";
}
