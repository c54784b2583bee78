namespace CitizenBot.Storage;

/// <summary>The clear part of a case, which queries may use, and its opened record.</summary>
public sealed record CaseRow
{
    /// <summary>The public code; neutral.</summary>
    public required string Code { get; init; }

    /// <summary>The kind; null for a sealed case, whose kind stands only in <see cref="Record"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>Which office it was filed with.</summary>
    public required string Office { get; init; }

    /// <summary>The unit (ward, hamlet) it is about.</summary>
    public string? Unit { get; init; }

    /// <summary>The field (land, environment) it is about.</summary>
    public string? Field { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Stage { get; init; }

    /// <summary>When it was filed (UTC).</summary>
    public required DateTime FiledAt { get; init; }

    /// <summary>The office's day on which it was filed.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>The office's day on which the signed paper was recorded to have come.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The office's day of acceptance.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>The office's day of closing; null while open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The official who has it.</summary>
    public string? Responsible { get; init; }

    /// <summary>Whether the citizen agreed to be told of changes.</summary>
    public bool WantsNotices { get; init; }

    /// <summary>Language of the chat it was filed in.</summary>
    public required string Locale { get; init; }

    /// <summary>The chat it was filed in, which follows it without PIN.</summary>
    public string? FiledByChat { get; init; }

    /// <summary>How many people filed it together.</summary>
    public int People { get; init; } = 1;

    /// <summary>The matter it belongs to.</summary>
    public string? Matter { get; init; }

    /// <summary>The day of the running limit that ends first; null when none runs. Work lists are ordered by it.</summary>
    public DateOnly? NextDueOn { get; init; }

    /// <summary>Whether the citizen was asked something and has not answered.</summary>
    public bool Waiting { get; init; }

    /// <summary>Whether it lies with the receiver only because nobody is named for it.</summary>
    public bool Unassigned { get; init; }

    /// <summary>How the citizen found the handling: 3 satisfied, 2 so-so, 1 not satisfied; null while they have not said.</summary>
    public int? Rating { get; init; }

    /// <summary>Whether every limit that was met was met in time; null while the case is open.</summary>
    public bool? InTime { get; init; }

    /// <summary>The rest of the record as JSON: opaque here, sealed at rest.</summary>
    public required string Record { get; init; }

    /// <summary>0 for a new case; give back what was read.</summary>
    public int Version { get; init; }
}
