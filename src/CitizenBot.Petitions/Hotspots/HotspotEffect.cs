namespace CitizenBot.Petitions.Hotspots;

/// <summary>What the plan changed, by the only measure there is: people who filed in as many days before and after the first task was done.</summary>
/// <param name="Days">Calendar days on each side; the day itself is on neither.</param>
/// <param name="Before">People in the days before.</param>
/// <param name="After">People in the days after.</param>
public sealed record HotspotEffect(int Days, int Before, int After)
{
    /// <summary>Both sides have at most so many days.</summary>
    public const int MostDays = 28;

    /// <summary>Fewer days say nothing yet.</summary>
    public const int FewestDays = 3;

    /// <summary>The days on each side by a day; 0 while there are too few, or nothing was done.</summary>
    public static int DaysBy(HotspotRecord one, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(one);
        var days = one.Plan?.FirstDoneOn is { } done ? Math.Min(MostDays, today.DayNumber - done.DayNumber) : 0;
        return days < FewestDays ? 0 : days;
    }
}
