namespace CitizenBot.Petitions.Deadlines;

/// <summary>How a due date came about, day by day; <see cref="ExplainText"/> puts it into words.</summary>
public sealed record Explanation
{
    /// <summary>The version that was counted, graded for <see cref="Start"/>.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The day of the event, itself not counted (Điều 147 Bộ luật Dân sự).</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The result.</summary>
    public required DueDate Due { get; init; }

    /// <summary>The days that were counted, in the order of the calendar.</summary>
    public required IReadOnlyList<DateOnly> CountedDays { get; init; }

    /// <summary>Days left out: inside a count of working days, and wherever the last day was moved.</summary>
    public required IReadOnlyList<DayOff> Skipped { get; init; }

    /// <summary>The day the bare count ended, when it was a day off and moved.</summary>
    public DateOnly? RolledFrom { get; init; }

    /// <summary>What is not decided yet; null when certain or when a whole calendar is missing.</summary>
    public CalendarDay? Proposed { get; init; }

    /// <summary>The due date if <see cref="Proposed"/> is decided as proposed.</summary>
    public DateOnly? Alternative => Due.AlternativeOn;

    /// <summary>The end of the older, shorter limit; only when it falls before the due date.</summary>
    public DateOnly? EarlyMark { get; init; }

    /// <summary>The last working day on or before <see cref="EarlyMark"/>, by which it is wise to act.</summary>
    public DateOnly? EarlyMarkWorkingDay { get; init; }

    /// <summary>Days of rest inside the count, in the unit of the rule; they lengthen it.</summary>
    public int Excluded { get; init; }
}
