using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>What a decision stands on: the office, the law, the calendar and the instant at which it is taken.</summary>
/// <param name="NowUtc">UTC; the decision asks no clock of its own.</param>
public sealed record Desk(Office Office, RuleBook Rules, WorkCalendar Calendar, DateTime NowUtc)
{
    /// <summary>Which limits rest, and why.</summary>
    public PauseBook Pauses { get; init; } = PauseBook.Shipped;

    /// <summary>Who stands in for whom on that day.</summary>
    public Deputies Deputies { get; init; } = Deputies.None;

    /// <summary>The office's day.</summary>
    public DateOnly Today => Office.Day(NowUtc);
}
