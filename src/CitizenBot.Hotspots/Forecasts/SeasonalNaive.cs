namespace CitizenBot.Hotspots.Forecasts;

/// <summary>y(t+h) = y(t+h-m), the interval by how far that was off before.</summary>
internal static class SeasonalNaive
{
    public const int Year = 52;

    /// <summary>Whether there are two years, so that the season can be seen.</summary>
    public static bool SeesSeason(ReadOnlySpan<int> counts) => counts.Length >= 2 * Year;

    public static ForecastWeek[] Next(ReadOnlySpan<int> counts, int weeks)
    {
        var ahead = new ForecastWeek[weeks];
        for (var h = 1; h <= weeks; h++)
        {
            var lag = SeesSeason(counts) ? Year : h;
            var value = counts[counts.Length + h - 1 - lag];
            var errors = new int[Math.Max(0, counts.Length - lag)];
            for (var i = 0; i < errors.Length; i++)
            {
                errors[i] = counts[i + lag] - counts[i];
            }

            Array.Sort(errors);
            ahead[h - 1] = errors.Length == 0
                ? new ForecastWeek(value, 0, 2 * value + 3)
                : new ForecastWeek(value, Math.Max(0, value + At(errors, 0.05)), Math.Max(0, value + At(errors, 0.95)));
        }

        return ahead;

        // The (n+1)q-th of n errors: with few of them that is the smallest or the largest.
        static int At(int[] sorted, double share) =>
            sorted[Math.Clamp((int)(share < 0.5 ? Math.Floor(share * (sorted.Length + 1)) : Math.Ceiling(share * (sorted.Length + 1))) - 1, 0, sorted.Length - 1)];
    }
}
