using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Oversight;

/// <summary>All figures of one period for one reader. Codes stand in it where the reader may know them; no identity and no content ever.</summary>
public sealed record OversightReport
{
    public required ReportPeriod Period { get; init; }

    /// <summary>Last day that was counted.</summary>
    public required DateOnly Through { get; init; }

    public required PeriodFigures Now { get; init; }

    /// <summary>The same of the period before.</summary>
    public required PeriodFigures Before { get; init; }

    /// <summary>The last eight weeks, the oldest first; the last is the one in which the period ends.</summary>
    public IReadOnlyList<WeekFigures> Weeks { get; init; } = [];

    /// <summary>Who has overdue cases, the most first.</summary>
    public IReadOnlyList<OverdueGroup> OverdueBy { get; init; } = [];

    /// <summary>The overdue cases, the oldest first.</summary>
    public IReadOnlyList<OverdueCase> Overdue { get; init; } = [];

    /// <summary>Every holder with cases in the period, the busiest first.</summary>
    public IReadOnlyList<HolderFigures> Holders { get; init; } = [];

    /// <summary>What came in, by kind.</summary>
    public FoldedCounts<PetitionKind> Kinds { get; init; } = new([], 0);

    /// <summary>What came in, by the unit (quarter, hamlet) it is about.</summary>
    public FoldedCounts<string> Units { get; init; } = new([], 0);

    /// <summary>What came in, by field.</summary>
    public FoldedCounts<string> Fields { get; init; } = new([], 0);

    /// <summary>Cases under seal that the reader does not handle, open at the end; 0 for fewer than three. They are in no other figure.</summary>
    public int SealedOpen { get; init; }

    /// <summary>Of all such cases, how many are overdue; 0 for fewer than three.</summary>
    public int SealedOverdue { get; init; }
}
