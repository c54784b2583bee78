namespace CitizenBot.Petitions.Offices;

/// <summary>How rare a gathering of petitions must be by chance before somebody is told.</summary>
/// <param name="RecurrenceDays">The alarm line: the least number of days between two such gatherings by chance, with one look a day.</param>
/// <param name="Heightened">Stretches of days with a line of their own, sessions and holidays say.</param>
public sealed record HotspotPlan(int RecurrenceDays, IReadOnlyList<HeightenedPeriod> Heightened)
{
    /// <summary>An office that says nothing: once a year.</summary>
    public static HotspotPlan Usual { get; } = new(365, []);

    /// <summary>The alarm line of a day: the lowest that holds for it, because a heightened period is there to see more.</summary>
    public int LineOn(DateOnly day) => Heightened.Where(period => period.From <= day && day <= period.To).Select(period => period.RecurrenceDays).Append(RecurrenceDays).Min();
}
