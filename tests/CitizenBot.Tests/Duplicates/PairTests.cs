using System.Globalization;
using CitizenBot.Storage.Duplicates;

namespace CitizenBot.Tests.Duplicates;

/// <summary>How well fingerprints tell the same matter from another, by words alone, on the labelled pairs; printed by kind of change.</summary>
/// <remarks>The host also asks for the same field, a near place and sixty days, which the pairs do not know: it offers less that is wrong.</remarks>
public sealed class PairTests(ITestOutputHelper output)
{
    private static readonly Fingerprinter Maker = new(FixedKeys.Lookup);

    [Fact]
    public void Pairs_AreManyAndOfEveryKind()
    {
        var parts = Pair.Read();

        Assert.Equal(["held-out", "judge", "tuned"], parts.Keys.Order(StringComparer.Ordinal));
        Assert.True(parts.Values.Sum(pairs => pairs.Count) >= 300);
        Assert.All(parts.Values, pairs => Assert.Equal(10, pairs.Select(pair => pair.Kind).Distinct().Count()));
        Assert.Equal(parts.Values.Sum(pairs => pairs.Count), parts.Values.SelectMany(pairs => pairs).Select(pair => (pair.A, pair.B)).Distinct().Count());
    }

    [Fact]
    public void Likeness_FindsTheSameAndLittleElse()
    {
        var parts = Pair.Read();
        var all = parts.Values.SelectMany(pairs => pairs).ToList();
        foreach (var (part, pairs) in parts.Append(new("all", all)))
        {
            Print(part, pairs);
        }

        var (precision, recall) = Figures(all);
        Assert.True(precision >= 0.9, $"precision {precision:0.000}");
        Assert.True(recall >= 0.8, $"recall {recall:0.000}");
    }

    /// <summary>What was not tuned for is found less well; these lines only keep it from getting worse.</summary>
    [Theory]
    [InlineData("held-out", 0.9, 0.75)]
    [InlineData("judge", 0.95, 0.65)]
    public void Likeness_OnPairsThatTunedNothing_StaysWhereItWas(string part, double atLeastPrecision, double atLeastRecall)
    {
        var (precision, recall) = Figures(Pair.Read()[part]);

        Assert.True(precision >= atLeastPrecision, $"precision {precision:0.000}");
        Assert.True(recall >= atLeastRecall, $"recall {recall:0.000}");
    }

    /// <summary>What the look-up does not bring up is not compared: the bands must lose next to nothing of what would be offered.</summary>
    [Fact]
    public void Bands_BringUpWhatIsLikely()
    {
        var likely = Pair.Read().Values.SelectMany(pairs => pairs).Where(IsLikely).ToList();
        var met = likely.Count(pair => Maker.Bands(Maker.Of(pair.A), "f").Intersect(Maker.Bands(Maker.Of(pair.B), "f")).Any());
        output.WriteLine($"{met} of {likely.Count} likely pairs meet in a band");

        Assert.True(met >= 0.98 * likely.Count, $"{met} of {likely.Count}");
    }

    private static bool IsLikely(Pair pair) => Maker.Of(pair.A).Compare(Maker.Of(pair.B)).IsLikely;

    private static (double Precision, double Recall) Figures(List<Pair> pairs)
    {
        var found = pairs.Where(IsLikely).ToList();
        double right = found.Count(pair => pair.Same);
        return (right / Math.Max(1, found.Count), right / Math.Max(1, pairs.Count(pair => pair.Same)));
    }

    private void Print(string part, List<Pair> pairs)
    {
        var found = pairs.Where(IsLikely).ToList();
        var right = found.Count(pair => pair.Same);
        output.WriteLine($"{part}: {pairs.Count} pairs, precision {Share(right, found.Count)}, recall {Share(right, pairs.Count(pair => pair.Same))}");
        foreach (var kind in pairs.GroupBy(pair => pair.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var good = kind.Count(pair => IsLikely(pair) == pair.Same);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind.Key,-24} {good,3} of {kind.Count(),3} right"));
        }
    }

    /// <summary>A share with its 95 % interval (Wilson 1927).</summary>
    private static string Share(int right, int of)
    {
        const double Z = 1.96;
        double n = Math.Max(1, of);
        var p = right / n;
        var middle = (p + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        return string.Create(CultureInfo.InvariantCulture, $"{p:0.000} [{middle - half:0.00}, {middle + half:0.00}]");
    }
}
