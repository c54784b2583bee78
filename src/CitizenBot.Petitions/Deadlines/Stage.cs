namespace CitizenBot.Petitions.Deadlines;

/// <summary>A moment at which those responsible hear of a clock.</summary>
/// <param name="Name">`half`, `early-mark`, `before-3`, `before-1`, `due`, or `overdue/2026-12-07`: a repeating stage carries its date, so each is told once.</param>
/// <param name="On">The working day it comes, in the office's zone.</param>
public sealed record Stage(string Name, DateOnly On)
{
    /// <summary>Half of the limit has passed.</summary>
    public const string Half = "half";

    /// <summary>One working day before the last working day of the older, shorter limit.</summary>
    public const string EarlyMark = "early-mark";

    /// <summary>Three working days are left.</summary>
    public const string BeforeThree = "before-3";

    /// <summary>One working day is left.</summary>
    public const string BeforeOne = "before-1";

    /// <summary>The last day.</summary>
    public const string Due = "due";

    /// <summary>Whether the limit has passed.</summary>
    public bool IsOverdue => Name.StartsWith("overdue/", StringComparison.Ordinal);
}
