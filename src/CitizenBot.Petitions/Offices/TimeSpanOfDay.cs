namespace CitizenBot.Petitions.Offices;

/// <summary>A stretch of a day in office time. When <paramref name="Until"/> is not later than <paramref name="From"/> it runs over midnight.</summary>
/// <param name="From">First minute inside.</param>
/// <param name="Until">First minute outside.</param>
public sealed record TimeSpanOfDay(TimeOnly From, TimeOnly Until)
{
    /// <summary>Whether a time of day lies inside.</summary>
    public bool Contains(TimeOnly time) => From < Until ? time >= From && time < Until : time >= From || time < Until;
}
