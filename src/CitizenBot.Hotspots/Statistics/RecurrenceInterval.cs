namespace CitizenBot.Hotspots.Statistics;

/// <summary>How many days pass between two alarms of this strength if nothing is going on (Kleinman, Lazarus and Platt 2004).</summary>
public static class RecurrenceInterval
{
    /// <summary>RI = f / p'.</summary>
    /// <param name="p">The p-value, above 0 and at most 1.</param>
    /// <param name="everyDays">f: days between two analyses.</param>
    /// <param name="earlierAnalyses">m, when p was adjusted for m looks: p' = 1 - (1-p)^(1/m).</param>
    /// <param name="scansThatDay">Scans of the same day, one per field say: p' is multiplied by their number (Bonferroni) and capped at 1.</param>
    public static double Days(double p, double everyDays = 1, int earlierAnalyses = 1, int scansThatDay = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(earlierAnalyses, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(scansThatDay, 1);
        var single = earlierAnalyses == 1 ? p : -Precise.Expm1(Precise.Log1p(-p) / earlierAnalyses);
        return everyDays / Math.Min(1, single * scansThatDay);
    }
}
