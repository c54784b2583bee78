using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Oversight;

/// <summary>A case that leaders keep an eye on: why, and what is planned for it, as far as it is on record.</summary>
public sealed record SpecialCase
{
    public required string Code { get; init; }

    public required IReadOnlyList<SpecialReason> Reasons { get; init; }

    public IReadOnlyList<ComplexityCriterion> Criteria { get; init; } = [];

    public int People { get; init; } = 1;

    public required Holder Holder { get; init; }

    public string? UnitId { get; init; }

    public string? FieldId { get; init; }

    public required DateOnly FiledOn { get; init; }

    /// <summary>Working days over the limit of resolution; 0 when it is not over.</summary>
    public int DaysLate { get; init; }

    /// <summary>By when it is to be done, as the responsible official promised; null while nobody did.</summary>
    public DateOnly? PromisedOn { get; init; }

    /// <summary>By when an urging (đôn đốc) wants an answer; null when nobody urged or it was answered.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>A leader watches it personally.</summary>
    public bool Watched { get; init; }
}
