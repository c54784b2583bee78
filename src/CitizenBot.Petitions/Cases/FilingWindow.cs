using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Petitions.Cases;

/// <summary>Where a citizen stands in the time for complaining (Điều 9 Luật Khiếu nại). It warns and never blocks.</summary>
/// <remarks>
/// The last day is kept as counted: a right must not be told later than the law surely gives it, so it is not moved past a day
/// off. Illness, disaster and other obstacles lengthen the real time; only the office can judge that.
/// </remarks>
/// <param name="Days">Calendar days since the decision was received.</param>
/// <param name="Limit">Days the law normally gives.</param>
/// <param name="SafeOn">The day before or on which the complaint had best be sent.</param>
/// <param name="Rule">The rule, for its article and grade.</param>
public abstract record FilingWindow(int Days, int Limit, DateOnly SafeOn, Rule Rule)
{
    private const int NearlyDays = 15;

    /// <summary>Plenty of time.</summary>
    public sealed record Fine(int Days, int Limit, DateOnly SafeOn, Rule Rule) : FilingWindow(Days, Limit, SafeOn, Rule);

    /// <summary>At most fifteen days are left.</summary>
    public sealed record Nearly(int Days, int Limit, DateOnly SafeOn, Rule Rule, int DaysLeft) : FilingWindow(Days, Limit, SafeOn, Rule);

    /// <summary>Longer ago than the law normally allows.</summary>
    public sealed record Passed(int Days, int Limit, DateOnly SafeOn, Rule Rule) : FilingWindow(Days, Limit, SafeOn, Rule);

    /// <summary>Where a complaint filed today would stand; null when the law files give no limit for that day.</summary>
    /// <param name="receivedOn">The day the citizen received, or learned of, the decision.</param>
    public static FilingWindow? Check(DateOnly receivedOn, DateOnly today, RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Find("KN-TH-1", receivedOn) is not { Limit: { } limit } rule)
        {
            return null;
        }

        var days = today.DayNumber - receivedOn.DayNumber;
        var safe = receivedOn.AddDays(limit);
        return days > limit ? new Passed(days, limit, safe, rule)
            : limit - days <= NearlyDays ? new Nearly(days, limit, safe, rule, limit - days)
            : new Fine(days, limit, safe, rule);
    }
}
