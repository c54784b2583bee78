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

        Assert.Equal(["held-out", "tuned"], parts.Keys.Order(StringComparer.Ordinal));
        Assert.True(parts.Values.Sum(pairs => pairs.Count) >= 300);
        Assert.All(parts.Values, pairs => Assert.Equal(10, pairs.Select(pair => pair.Kind).Distinct().Count()));
        Assert.Empty(parts["held-out"].Select(pair => (pair.A, pair.B)).Intersect(parts["tuned"].Select(pair => (pair.A, pair.B))));
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

    /// <summary>What was not tuned for is found less well; this line only keeps it from getting worse.</summary>
    [Fact]
    public void Likeness_OnPairsWrittenAfterwards_StaysWhereItWas()
    {
        var (precision, recall) = Figures(Pair.Read()["held-out"]);

        Assert.True(precision >= 0.84, $"precision {precision:0.000}");
        Assert.True(recall >= 0.72, $"recall {recall:0.000}");
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
        var (precision, recall) = Figures(pairs);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}: {pairs.Count} pairs, precision {precision:0.000}, recall {recall:0.000}"));
        foreach (var kind in pairs.GroupBy(pair => pair.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var right = kind.Count(pair => IsLikely(pair) == pair.Same);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind.Key,-24} {right,3} of {kind.Count(),3} right"));
        }
    }
}
