using System.Text.Json;
using CitizenBot.Hotspots.Statistics;
using CitizenBot.Hotspots.Temporal;

namespace CitizenBot.Tests.Hotspots;

/// <summary>
/// Bounds against those of the R package surveillance 1.20.3 (public: CRAN) on its data set salmNewport, summed over units, last 26 of 528 weeks:
/// Data/hotspot-temporal-cases.json.
/// </summary>
public sealed class TemporalTests
{
    private static readonly JsonElement Known = KnownCase.Read("hotspot-temporal-cases.json");
    private static readonly int[] Counts = [.. Known.GetProperty("observed").EnumerateArray().Select(e => e.GetInt32())];
    private static readonly int First = Known.GetProperty("rangeFrom1Based").GetInt32() - 1;

    [Theory]
    [InlineData("earsC1_alpha0.001", TemporalMethod.EarsC1)]
    [InlineData("earsC2_alpha0.001", TemporalMethod.EarsC2)]
    [InlineData("earsC3_alpha0.025", TemporalMethod.EarsC3)]
    public void Ears_HasTheBoundsOfTheReference(string name, TemporalMethod method) =>
        Compare(name, at => Ears.At(Counts, at, method), 1e-6);

    [Fact]
    public void Bayes_HasTheBoundsOfTheReference() => Compare("bayes_b0_w6_alpha0.05", at => BayesBound.At(Counts, at), 0);

    [Fact]
    public void FarringtonFlexible_HasTheBoundsAndExpectationsOfTheReference()
    {
        var options = new FarringtonOptions { Years = 4, FirstWeek = new DateOnly(2004, 1, 5) };
        Compare("farringtonFlexible", at => FarringtonFlexible.At(Counts, at, options), 0);
        var expected = Known.GetProperty("farringtonFlexible").GetProperty("expected").EnumerateArray().ToList();
        for (var i = 0; i < expected.Count; i++)
        {
            var bound = FarringtonFlexible.At(Counts, First + i, options);
            if (expected[i].ValueKind == JsonValueKind.Null)
                Assert.Null(bound.UpperBound);
            else
                Assert.Equal(expected[i].GetDouble(), bound.Expected!.Value, 5e-5);
        }
    }

    /// <summary>The outbreak of weeks 418 to 420 (41, 45 and 17 cases) is seen in its first week by every method.</summary>
    [Fact]
    public void Outbreak_IsSeenInItsFirstWeek()
    {
        var week = Array.IndexOf(Counts, 41);

        Assert.True(FarringtonFlexible.At(Counts, week).IsAlarm);
        Assert.True(Ears.At(Counts, week, TemporalMethod.EarsC1).IsAlarm);
        Assert.True(Ears.At(Counts, week, TemporalMethod.EarsC2).IsAlarm);
        Assert.True(BayesBound.At(Counts, week).IsAlarm);
        Assert.True(Assert.Single(TemporalWatch.Latest(Counts[..(week + 1)])).IsAlarm);
    }

    [Theory]
    [InlineData(7, "")]
    [InlineData(8, "EarsC1")]
    [InlineData(10, "EarsC1,EarsC2")]
    [InlineData(12, "EarsC1,EarsC2,EarsC3")]
    [InlineData(159, "EarsC1,EarsC2,EarsC3")]
    [InlineData(160, "FarringtonFlexible")]
    [InlineData(528, "FarringtonFlexible")]
    public void Watch_TakesTheMethodThatTheLengthAllows(int length, string methods) =>
        Assert.Equal(methods, string.Join(",", TemporalWatch.Latest(Counts[..length]).Select(bound => bound.Method)));

    [Fact]
    public void Watch_OfEqualCounts_IsNotAlarmedByOneMore() =>
        Assert.DoesNotContain(TemporalWatch.Latest([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), bound => bound.IsAlarm);

    [Fact]
    public void Watch_WithTheDayOfTheFirstWeek_FindsTheSameWeekOfEarlierYears()
    {
        var dated = TemporalWatch.Latest(Counts, firstWeek: new DateOnly(2004, 1, 5));

        Assert.NotNull(Assert.Single(dated).UpperBound);
        Assert.InRange(dated[0].UpperBound!.Value, 4, 9);
    }

    [Fact]
    public void Quantiles_AreThoseOfTheTables()
    {
        Assert.Equal(1.6448536269514722, NormalQuantile.Of(0.95), 1e-10);
        Assert.Equal(3.0902323061678132, NormalQuantile.Of(0.999), 1e-10);
        Assert.Equal(-4.753424308822899, NormalQuantile.Of(1e-6), 1e-9);
        // Poisson with mean 3: P(X <= 6) = 0.96649; with mean 1000 the quantile is far beyond where exp(-mean) is 0.
        Assert.Equal(6, CountDistribution.Poisson(3).Quantile(0.95));
        Assert.Equal(5, CountDistribution.Poisson(3).Quantile(0.91));
        Assert.InRange(CountDistribution.Poisson(1000).Quantile(0.95), 1051, 1054);
        Assert.Equal(1 - 0.9664914646911549, CountDistribution.Poisson(3).UpperTail(7), 1e-12);
        // Geometric: P(X = n) = 2^-(n+1).
        Assert.Equal(Math.Log(1.0 / 16), new CountDistribution(1, 1).LogProbability(3), 1e-12);
        Assert.Equal(4, new CountDistribution(1, 1).Quantile(0.95));
    }

    private static void Compare(string name, Func<int, TemporalBound> bound, double tolerance)
    {
        var known = Known.GetProperty(name);
        var bounds = known.GetProperty("upperbound").EnumerateArray().ToList();
        var alarms = known.GetProperty("alarm").EnumerateArray().Select(e => e.GetInt32() == 1).ToList();
        Assert.Equal(26, bounds.Count);
        for (var i = 0; i < bounds.Count; i++)
        {
            var found = bound(First + i);
            Assert.Equal(alarms[i], found.IsAlarm);
            if (bounds[i].ValueKind == JsonValueKind.Null)
                Assert.Null(found.UpperBound);
            else
                Assert.True(Math.Abs(bounds[i].GetDouble() - found.UpperBound!.Value) <= tolerance, $"week {First + i + 1}: {found.UpperBound} for {bounds[i]}");
        }
    }
}
