namespace CitizenBot.Petitions.Offices;

/// <summary>How rare a gathering of petitions must be by chance before somebody is told, and when it is looked for besides every morning.</summary>
/// <param name="RecurrenceDays">The alarm line: the least number of days between two such gatherings by chance.</param>
/// <param name="Burst">So many filings since the last look are looked at within twenty minutes.</param>
/// <param name="Heightened">Stretches of days with a line and a cadence of their own, sessions and holidays say.</param>
public sealed record HotspotRules(int RecurrenceDays, int Burst, IReadOnlyList<HeightenedPeriod> Heightened)
{
    /// <summary>An office that says nothing: once a year, and five filings.</summary>
    public static HotspotRules Usual { get; } = new(365, 5, []);

    /// <summary>The alarm line of a day: the lowest that holds for it, because a heightened period is there to see more.</summary>
    public int LineOn(DateOnly day) => On(day).Select(period => period.RecurrenceDays).Append(RecurrenceDays).Min();

    /// <summary>Hours after which new filings of a day are looked at without a burst; null when they wait for the next morning.</summary>
    public int? EveryHoursOn(DateOnly day) => On(day).Select(period => (int?)period.EveryHours).Min();

    private IEnumerable<HeightenedPeriod> On(DateOnly day) => Heightened.Where(period => period.From <= day && day <= period.To);
}
