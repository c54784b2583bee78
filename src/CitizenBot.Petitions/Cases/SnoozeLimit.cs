namespace CitizenBot.Petitions.Cases;

/// <summary>How long reminders of a case may rest.</summary>
public static class SnoozeLimit
{
    /// <summary>Most working days of rest.</summary>
    public const int MostWorkingDays = 10;

    /// <summary>The last day to which reminders may rest: never past the last working day before the due day. Null when no limit runs, or that day is not ahead.</summary>
    public static DateOnly? Latest(CaseState state, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        if (state.NextDue() is not { } clock)
        {
            return null;
        }

        var beforeDue = desk.Calendar.AddWorkingDays(clock.Due.On, -1);
        var longest = desk.Calendar.AddWorkingDays(desk.Today, MostWorkingDays);
        var latest = beforeDue < longest ? beforeDue : longest;
        return latest > desk.Today ? latest : null;
    }
}
