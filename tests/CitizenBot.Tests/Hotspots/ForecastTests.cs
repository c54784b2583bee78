using CitizenBot.Hotspots.Forecasts;

namespace CitizenBot.Tests.Hotspots;

/// <summary>Four weeks ahead, with an interval that holds what it says.</summary>
public sealed class ForecastTests
{
    [Theory]
    [InlineData(30, 3.0, false)]
    [InlineData(30, 25.0, false)]
    [InlineData(180, 8.0, true)]
    public void Interval_HoldsAboutNineOutOfTen(int weeks, double mean, bool seasonal)
    {
        var (held, foretold, mase) = (0, 0, 0.0);
        var series = seasonal ? 25 : 60;
        for (var seed = 0; seed < series; seed++)
        {
            var counts = Poisson(seed, weeks + 4, week => mean * (seasonal ? 1 + 0.7 * Math.Sin(2 * Math.PI * week / 52) : 1));
            var forecast = Forecaster.Next(counts[..weeks])!;
            held += forecast.Weeks.Where((week, h) => counts[weeks + h] >= week.Low && counts[weeks + h] <= week.High).Count();
            foretold += 4;
            mase += forecast.BackTests.Single(test => test.Method == forecast.Method).Mase!.Value / series;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{weeks} weeks of {mean}: coverage {(double)held / foretold:F3}, mean MASE {mase:F2}");
        Assert.InRange((double)held / foretold, 0.84, 0.98);
        Assert.InRange(mase, 0, 1);
    }

    [Fact]
    public void Method_IsTheOneThatDidBetterOnThePast()
    {
        // The same every year and far from level: last year is the best forecast there is.
        int[] yearly = [.. Enumerable.Range(0, 4 * 52).Select(week => week % 52 == 10 ? 60 : week % 52 % 7)];
        int[] even = Poisson(3, 60, _ => 6);

        Assert.Equal(ForecastMethod.SeasonalNaive, Forecaster.Next(yearly)!.Method);
        Assert.Equal(yearly[..4].Select(y => (double)y), Forecaster.Next(yearly)!.Weeks.Select(week => week.Mean));
        Assert.Equal(ForecastMethod.GammaPoisson, Forecaster.Next(even)!.Method);
        Assert.All(Forecaster.Next(even)!.BackTests, test => Assert.Equal(26 * 4, test.Weeks));
    }

    [Fact]
    public void ShortSeries_SayNothingOrSaySoWithoutABackTest()
    {
        Assert.Null(Forecaster.Next([1, 2, 3, 4, 5, 6, 7]));
        Assert.Empty(Forecaster.Next([1, 2, 3, 4, 5, 6, 7, 8])!.BackTests);
        Assert.Equal(2, Forecaster.Next([1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6])!.BackTests.Count);
        var silent = Forecaster.Next(new int[30])!;
        Assert.All(silent.Weeks, week => Assert.True(week is { Low: 0, High: <= 1, Mean: >= 0 and < 0.5 }));
    }

    private static int[] Poisson(int seed, int weeks, Func<int, double> mean)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, weeks).Select(week =>
        {
            var (n, left) = (0, Math.Exp(-mean(week)));
            for (var product = random.NextDouble(); product > left; product *= random.NextDouble())
            {
                n++;
            }

            return n;
        })];
    }
}
