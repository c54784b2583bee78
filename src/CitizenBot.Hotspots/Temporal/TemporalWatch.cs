namespace CitizenBot.Hotspots.Temporal;

/// <summary>
/// Judges the last point of a series by the best method its length allows. It stands beside the permutation scan, which cannot see a rise everywhere
/// at once.
/// </summary>
public static class TemporalWatch
{
    private const int MostYears = 5;
    private const int FewestYears = 3;

    /// <summary>
    /// Below this deviation no seven counts are trusted: with one or two cases a week, sevens of equal counts come by themselves.
    /// </summary>
    private const double LeastDeviation = 1;

    /// <summary>
    /// With three years and more of weeks: Farrington flexible. Before: EARS, C1 from the eighth point, C2 from the tenth, C3 from the twelfth. Each of them
    /// is in the list, and any alarm is an alarm; with fewer points the list is empty.
    /// </summary>
    /// <param name="counts">Counts by week, or by day in the first weeks (EARS only); the last is judged.</param>
    /// <param name="areWeeks">Whether the points are weeks.</param>
    /// <param name="firstWeek">Day the first week begins; null to take 52 weeks for a year.</param>
    public static IReadOnlyList<TemporalBound> Latest(IReadOnlyList<int> counts, bool areWeeks = true, DateOnly? firstWeek = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var at = counts.Count - 1;
        for (var years = MostYears; areWeeks && years >= FewestYears; years--)
        {
            var options = new FarringtonOptions { Years = years, FirstWeek = firstWeek };
            if (FarringtonFlexible.Reaches(at, options))
                return [FarringtonFlexible.At(counts, at, options)];
        }

        TemporalMethod[] methods = [TemporalMethod.EarsC1, TemporalMethod.EarsC2, TemporalMethod.EarsC3];
        return [.. methods.Where(method => at >= Ears.Needs(method)).Select(method => Ears.At(counts, at, method, leastDeviation: LeastDeviation))];
    }
}
