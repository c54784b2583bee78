namespace CitizenBot.Storage;

/// <summary>Which open cases of a work list are wanted; nothing set means all.</summary>
public sealed record WorkFilter
{
    public static WorkFilter All { get; } = new();

    /// <summary>The first limit ends on or after this day of the office.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>The first limit ends on or before this day of the office.</summary>
    public DateOnly? DueTo { get; init; }

    /// <summary>Only those that wait for an answer of the citizen.</summary>
    public bool Waiting { get; init; }

    /// <summary>Only those that nobody is named for.</summary>
    public bool Unassigned { get; init; }

    public string? Unit { get; init; }

    public string? Field { get; init; }
}
