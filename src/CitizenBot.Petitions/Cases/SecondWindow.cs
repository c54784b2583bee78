using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>The citizen's window for a second complaint (Điều 33 Luật Khiếu nại): 30 days, in remote areas 45, from the receipt of the first decision or from the end of the limit that passed without one.</summary>
/// <param name="Until">The safe last day to tell: counted without days off that would move it on.</param>
/// <param name="Rule">The rule counted.</param>
public sealed record SecondWindow(DateOnly Until, Rule Rule)
{
    /// <summary>The citizen is reminded once, this many working days before the end.</summary>
    public const int WarnWorkingDaysBefore = 5;

    /// <summary>Whether the law files know it well enough to tell a citizen its date.</summary>
    public bool MayBeTold => Rule.Grade != Grade.Unknown;

    /// <summary>The day of the reminder.</summary>
    public DateOnly WarnOn(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AddWorkingDays(Until, -WarnWorkingDaysBefore);
    }

    /// <summary>The window that a clock opens; null when it opens none, or the citizen has gone on already.</summary>
    /// <param name="record">The case; a second complaint has no further window.</param>
    /// <param name="clock">The clock of the window itself, or of a resolution whose limit passes without a decision.</param>
    /// <param name="rules">The law.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="office">Whether it lies in a remote area.</param>
    public static SecondWindow? Of(CaseRecord record, Clock clock, RuleBook rules, WorkCalendar calendar, Office office)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(office);
        if (record is not { Kind: PetitionKind.Complaint, Second: false, WentOnOn: null } || record.Stage is CaseStage.SecondInstance or CaseStage.Withdrawn || clock.State != ClockState.Running)
        {
            return null;
        }

        return clock.Purpose switch
        {
            ClockPurpose.SecondComplaint => new(clock.Due.SaidOn, clock.RuleIn(rules)),
            ClockPurpose.Resolve when record.DecidedOn is null => Late(clock, rules, calendar, office),
            _ => null,
        };
    }

    /// <summary>From the day the limit ran out; counted from its bare end, so that the date is safe.</summary>
    private static SecondWindow? Late(Clock clock, RuleBook rules, WorkCalendar calendar, Office office)
    {
        var end = clock.Explain(rules, calendar).RolledFrom ?? clock.Due.On;
        return rules.Find(rules.Variant("KN-L2-B", complex: false, office.Remote), end) is { Limit: { } limit } rule ? new(end.AddDays(limit), rule) : null;
    }
}
