using CitizenBot.Hotspots.Statistics;

namespace CitizenBot.Hotspots.Forecasts;

/// <summary>
/// Counts are Poisson with rate λ s(week); λ is gamma(a, b). Each week a ← δ a + y, b ← δ b + s: a posterior that forgets by δ (West and Harrison 1997,
/// 10.8). The next count is negative binomial with size a and mean a s / b; its quantiles are the interval.
/// </summary>
/// <remarks>δ is the one under which the past weeks were likeliest, each foretold by those before it. A small δ also widens the interval.</remarks>
internal static class GammaPoisson
{
    private const int Year = SeasonalNaive.Year;
    private const int HalfWindow = 3;

    /// <summary>Cases added to each season, as if it were like the others: with few cases a season is mostly chance.</summary>
    private const double Shrinkage = 20;

    private static readonly double[] Discounts = [0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995];

    public static ForecastWeek[] Next(ReadOnlySpan<int> counts, int weeks)
    {
        var season = Season(counts);
        var (size, exposure) = (0.0, 0.0);
        var best = double.NegativeInfinity;
        foreach (var discount in Discounts)
        {
            var (a, b, likelihood) = Learn(counts, season, discount);
            if (likelihood > best)
                (best, size, exposure) = (likelihood, a, b);
        }

        var ahead = new ForecastWeek[weeks];
        for (var h = 0; h < weeks; h++)
        {
            var next = new CountDistribution(size / exposure * season[(counts.Length + h) % Year], size);
            ahead[h] = new ForecastWeek(next.Mean, next.Quantile(0.05), next.Quantile(0.95));
        }

        return ahead;
    }

    private static (double Size, double Exposure, double LogLikelihood) Learn(ReadOnlySpan<int> counts, double[] season, double discount)
    {
        // Half a case in no time: Jeffreys' prior. The first week only teaches.
        var (a, b, likelihood) = (0.5, 0.0, 0.0);
        for (var week = 0; week < counts.Length; week++)
        {
            if (b > 0)
                likelihood += new CountDistribution(a / b * season[week % Year], a).LogProbability(counts[week]);
            // Half a case stays whatever is forgotten, or a quiet month would end in certainty.
            a = discount * a + counts[week] + 0.5 * (1 - discount);
            b = discount * b + season[week % Year];
        }

        return (a, b, likelihood);
    }

    /// <summary>Level of each week of the year, about 1: cases of that week and of three on either side over what an even year would have.</summary>
    private static double[] Season(ReadOnlySpan<int> counts)
    {
        var season = new double[Year];
        Array.Fill(season, 1);
        if (!SeasonalNaive.SeesSeason(counts))
            return season;

        var years = counts.Length / Year;
        var whole = counts[^(years * Year)..];
        var first = counts.Length - years * Year;
        var sums = new double[Year];
        var total = 0.0;
        for (var i = 0; i < whole.Length; i++)
        {
            sums[(first + i) % Year] += whole[i];
            total += whole[i];
        }

        for (var week = 0; week < Year; week++)
        {
            var near = 0.0;
            for (var offset = -HalfWindow; offset <= HalfWindow; offset++)
            {
                near += sums[(week + offset + Year) % Year];
            }

            season[week] = (near + Shrinkage) / (total * (2 * HalfWindow + 1) / Year + Shrinkage);
        }

        return season;
    }
}
