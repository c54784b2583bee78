using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Hotspots.Temporal;

/// <summary>
/// The improved Farrington method (Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett, Stat Med 32:1206, 2013), for weekly counts
/// with years behind them.
/// </summary>
/// <remarks>
/// log mu = intercept + trend + level of the season, quasi-Poisson, over all earlier weeks of b years but the last 26. Fitted twice: the second time,
/// weeks with a large Anscombe residual s weigh s⁻², for they were outbreaks. The trend stays unless it predicts more than ever was. The bound is
/// the 1 - alpha quantile of a negative binomial with mean mu and variance phi mu.
/// </remarks>
public static class FarringtonFlexible
{
    /// <summary>Whether the series goes back far enough to judge a point.</summary>
    public static bool Reaches(int at, FarringtonOptions options) => References(at, options) is not null;

    /// <summary>Judges one point.</summary>
    /// <param name="counts">Weekly counts.</param>
    /// <param name="at">Week to judge.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>The bound; without one when there were too few cases lately, or the regression did not settle.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The series does not go back far enough.</exception>
    public static TemporalBound At(IReadOnlyList<int> counts, int at, FarringtonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(at, counts.Count);
        options ??= new FarringtonOptions();
        var references = References(at, options) ?? throw new ArgumentOutOfRangeException(nameof(at), at, $"There are no {options.Years} years before this week.");
        var recent = 0;
        for (var i = Math.Max(0, at - options.FewWeeks + 1); i <= at; i++)
        {
            recent += counts[i];
        }

        var none = new TemporalBound(TemporalMethod.FarringtonFlexible, counts[at], null, null, false);
        if (recent < options.FewCases)
            return none;

        var season = Seasons(at, references, options);
        int[] weeks = [.. Enumerable.Range(0, at - options.WeeksLeftOut).Where(week => season[week] > 0)];
        double[] response = [.. weeks.Select(week => (double)counts[week])];
        var withTrend = options.Years >= 3;
        var model = Fit(weeks, response, season, at, withTrend, options);
        if (withTrend && (model is null || model.MeanAt(Columns(at, season, at, true, options)) > response.Max()))
        {
            withTrend = false;
            model = Fit(weeks, response, season, at, false, options);
        }

        if (model is null)
            return none;
        var expected = model.MeanAt(Columns(at, season, at, withTrend, options));
        var bound = CountDistribution.Dispersed(expected, model.Dispersion).Quantile(1 - options.Alpha);
        return new TemporalBound(TemporalMethod.FarringtonFlexible, counts[at], expected, bound, counts[at] > bound);
    }

    private static PoissonRegression? Fit(int[] weeks, double[] response, int[] season, int at, bool trend, FarringtonOptions options)
    {
        double[][] rows = [.. weeks.Select(week => Columns(week, season, at, trend, options))];
        if (PoissonRegression.Fit(rows, response) is not { } first)
            return null;
        // w = gamma s⁻² above the limit, gamma below, with gamma such that the weights sum to their number.
        double[] weights = [.. rows.Select((_, i) => first.Anscombe(i)).Select(s => s > options.WeightsFrom ? 1 / (s * s) : 1)];
        var gamma = weights.Length / weights.Sum();
        return PoissonRegression.Fit(rows, response, [.. weights.Select(w => gamma * w)]);
    }

    /// <summary>1; the time in years before the week; 1 for the season, of which the window about the week is the base.</summary>
    private static double[] Columns(int week, int[] season, int at, bool trend, FarringtonOptions options)
    {
        var seasons = options.Periods - 1;
        var row = new double[1 + (trend ? 1 : 0) + seasons];
        row[0] = 1;
        if (trend)
            row[1] = (week - at) / 52.0;
        if (season[week] < options.Periods)
            row[row.Length - seasons + season[week] - 1] = 1;
        return row;
    }

    /// <summary>The week itself and the same week of each earlier year, the latest first; null when one is before the series.</summary>
    private static int[]? References(int at, FarringtonOptions options)
    {
        var weeks = new int[options.Years + 1];
        for (var year = 0; year < weeks.Length; year++)
        {
            weeks[year] = options.FirstWeek is { } first ? Nearest(first, first.AddDays(7 * at).AddYears(-year)) : at - 52 * year;
        }

        return weeks[^1] - options.HalfWindow >= 0 ? weeks : null;
    }

    /// <summary>The week that begins nearest to a date, the earlier of two as near.</summary>
    private static int Nearest(DateOnly first, DateOnly date)
    {
        var days = date.DayNumber - first.DayNumber;
        var before = (int)Math.Floor(days / 7.0);
        return days - 7 * before > 3 ? before + 1 : before;
    }

    /// <summary>
    /// For each week 0 (not used) or its season: the last is the window of w weeks on either side of a reference; what lies between two windows is cut
    /// into equal parts, the longer ones first.
    /// </summary>
    private static int[] Seasons(int at, int[] references, FarringtonOptions options)
    {
        var (w, last) = (options.HalfWindow, options.Periods);
        var season = new int[at + 1];
        season.AsSpan(at - w, w + 1).Fill(last);
        for (var year = 1; year < references.Length; year++)
        {
            var reference = references[year];
            season.AsSpan(reference - w, 2 * w + 1).Fill(last);
            if (last == 1)
                continue;
            var between = references[year - 1] - reference - 2 * w - 1;
            var next = reference + w + 1;
            for (var part = 1; part < last; part++)
            {
                var length = between / (last - 1) + (part <= between % (last - 1) ? 1 : 0);
                season.AsSpan(next, length).Fill(part);
                next += length;
            }
        }

        return season;
    }
}
