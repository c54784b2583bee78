namespace CitizenBot.Hotspots.Forecasts;

/// <summary>Foretells weekly counts with a 90 % interval, and says how well that went before.</summary>
public static class Forecaster
{
    /// <summary>Fewer weeks foretell nothing.</summary>
    public const int FewestWeeks = 8;

    private const int MostStarts = 26;

    /// <summary>An interval that held less often than this is not offered when the other one did better.</summary>
    private const double LeastCoverage = 0.8;

    /// <summary>
    /// Both methods are tried from up to 26 starts in the past, each knowing only what was before it. The one with the smaller scaled error is chosen,
    /// unless its interval held less than 80 % and the other's more often.
    /// </summary>
    /// <param name="counts">Weekly counts, the latest last; zeros counted in.</param>
    /// <param name="weeks">Weeks to foretell, 4 by default, at most 52.</param>
    /// <returns>The forecast; null with fewer than eight weeks.</returns>
    public static Forecast? Next(IReadOnlyList<int> counts, int weeks = 4)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weeks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, SeasonalNaive.Year);
        int[] all = [.. counts];
        if (all.Length < FewestWeeks)
            return null;

        var tests = Try(all, weeks);
        var method = tests.Count == 0 ? ForecastMethod.GammaPoisson : Better(tests);
        return new Forecast(method, By(method, all, weeks), tests);
    }

    private static ForecastMethod Better(List<BackTest> tests)
    {
        var (first, second) = tests[0].Mase < tests[1].Mase ? (tests[0], tests[1]) : (tests[1], tests[0]);
        return first.Coverage < LeastCoverage && second.Coverage > first.Coverage ? second.Method : first.Method;
    }

    private static List<BackTest> Try(int[] counts, int weeks)
    {
        var last = counts.Length - weeks;
        var first = Math.Max(FewestWeeks, last - MostStarts + 1);
        return last < first ? [] : [Try(ForecastMethod.SeasonalNaive, counts, weeks, first, last), Try(ForecastMethod.GammaPoisson, counts, weeks, first, last)];
    }

    private static BackTest Try(ForecastMethod method, int[] counts, int weeks, int first, int last)
    {
        var (error, held, foretold) = (0.0, 0, 0);
        for (var start = first; start <= last; start++)
        {
            var ahead = By(method, counts.AsSpan(0, start), weeks);
            for (var h = 0; h < weeks; h++, foretold++)
            {
                var actual = counts[start + h];
                error += Math.Abs(actual - ahead[h].Mean);
                if (actual >= ahead[h].Low && actual <= ahead[h].High)
                    held++;
            }
        }

        var scale = 0.0;
        for (var i = 1; i < first; i++)
        {
            scale += (double)Math.Abs(counts[i] - counts[i - 1]) / (first - 1);
        }

        return new BackTest(method, scale > 0 ? error / foretold / scale : null, (double)held / foretold, foretold);
    }

    private static ForecastWeek[] By(ForecastMethod method, ReadOnlySpan<int> counts, int weeks) =>
        method == ForecastMethod.SeasonalNaive ? SeasonalNaive.Next(counts, weeks) : GammaPoisson.Next(counts, weeks);
}
