namespace CitizenBot.Petitions.Deadlines;

/// <summary>The last day of a limit, and whether the calendar may still move it.</summary>
/// <param name="On">The last day by the calendar as far as it is decided.</param>
/// <param name="Certain">False when an undecided day could change <paramref name="On"/>, or a year has no calendar.</param>
/// <param name="ReasonKey">Why it is provisional: one of the constants of this type; null when certain.</param>
/// <param name="ProposedDay">The undecided day, where one can be named.</param>
/// <param name="AlternativeOn">The last day if <paramref name="ProposedDay"/> is decided as proposed.</param>
public sealed record DueDate(DateOnly On, bool Certain, string? ReasonKey = null, DateOnly? ProposedDay = null, DateOnly? AlternativeOn = null)
{
    /// <summary>A year inside the count has no calendar, so only its weekends were skipped.</summary>
    public const string NoCalendar = "no-calendar";

    /// <summary>A Saturday or Sunday may become a working day.</summary>
    public const string ProposedMakeup = "proposed-makeup";

    /// <summary>A working day may become a day off.</summary>
    public const string ProposedOff = "proposed-off";

    /// <summary>The days of a holiday that surely comes are not decided yet.</summary>
    public const string UndecidedHoliday = "undecided-holiday";

    /// <summary>Set for a citizen's right whose last day was moved on past days off: the unmoved day, the only one to tell the citizen.</summary>
    public DateOnly? SafeOn { get; init; }

    /// <summary>The day to tell: <see cref="SafeOn"/> where there is one.</summary>
    public DateOnly SaidOn => SafeOn ?? On;
}
