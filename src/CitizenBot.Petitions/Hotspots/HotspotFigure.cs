namespace CitizenBot.Petitions.Hotspots;

/// <summary>The numbers behind a warning's picture.</summary>
/// <param name="Places">People at each unit of the office since the hotspot's first day.</param>
/// <param name="Days">People of its places and field a day, the oldest first.</param>
/// <param name="First">The first of these days.</param>
/// <param name="UsualADay">How many are usual there a day.</param>
public sealed record HotspotFigure(IReadOnlyDictionary<string, int> Places, IReadOnlyList<int> Days, DateOnly First, double UsualADay)
{
    /// <summary>The most that is still usual on one day: 95 of 100 days have no more (Poisson).</summary>
    public int MostUsual => Quantile(UsualADay, 0.95);

    /// <summary>The smallest k with P(X &lt;= k) at or above a share, X Poisson.</summary>
    private static int Quantile(double mean, double share)
    {
        var term = Math.Exp(-mean);
        var sum = term;
        var k = 0;
        while (sum < share && k < 1_000)
        {
            term *= mean / ++k;
            sum += term;
        }

        return k;
    }
}
