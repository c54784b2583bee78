using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Oversight;

/// <summary>What figures are made of: one case, without its content and without its people.</summary>
public sealed record CaseFact
{
    public required string Code { get; init; }

    public required PetitionKind Kind { get; init; }

    /// <summary>The reader of the report must not be told this code: a denunciation that is not theirs to handle.</summary>
    public bool Hidden { get; init; }

    public string? UnitId { get; init; }

    public string? FieldId { get; init; }

    public string? OfficialId { get; init; }

    public string? DepartmentId { get; init; }

    public required DateOnly FiledOn { get; init; }

    /// <summary>The day it left the office's hands; null while it is open.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>How it left; null while it is open.</summary>
    public CaseEnd? End { get; init; }

    /// <summary>Whether every limit that was met was met in time; null while open, and where nothing was measured.</summary>
    public bool? InTime { get; init; }

    /// <summary>3 satisfied, 2 so-so, 1 not satisfied; null while the citizen has not said.</summary>
    public int? Rating { get; init; }

    public int People { get; init; } = 1;

    public IReadOnlyList<LimitFact> Limits { get; init; } = [];

    /// <summary>Whether it was in the office's hands when a day ended.</summary>
    public bool IsOpenAfter(DateOnly day) => FiledOn <= day && !(EndedOn <= day);

    /// <summary>The limit that has been overrun longest; null when none has.</summary>
    /// <param name="through">Last day whose acts count.</param>
    /// <param name="seenOn">The day from which it is looked at: a limit whose last day lies before it is overrun.</param>
    public LimitFact? Overrun(DateOnly through, DateOnly seenOn) => !IsOpenAfter(through)
        ? null
        : Limits.Where(limit => !limit.Resting && limit.DueOn < seenOn && !(limit.EndedOn <= through)).MinBy(limit => limit.DueOn);
}
