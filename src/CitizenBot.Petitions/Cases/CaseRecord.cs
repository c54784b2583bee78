using System.Text.Json.Serialization;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>What is kept of a case besides its story and its people: codes, dates, unit, stage.</summary>
/// <remarks>For a sealed case the kind and the accused are part of the sealed remainder; nothing here is typed by a citizen.</remarks>
public sealed record CaseRecord
{
    public required string Code { get; init; }

    public required PetitionKind Kind { get; init; }

    public required string OfficeId { get; init; }

    public string? UnitId { get; init; }

    public string? FieldId { get; init; }

    public required CaseStage Stage { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime FiledAt { get; init; }

    /// <summary>The office's day of <see cref="FiledAt"/>.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>The day the office got the signed paper; null while there is none.</summary>
    public DateOnly? SignedOn { get; init; }

    public DateOnly? AcceptedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>Null only when the superior office takes the case and the office file names nobody there.</summary>
    public string? ResponsibleId { get; init; }

    /// <summary>The office's day the responsible official got the case; stages up to it are covered by the hand-over notice.</summary>
    public required DateOnly ResponsibleSince { get; init; }

    public required RoutingReason RoutingReason { get; init; }

    /// <summary>The responsible official has pressed "received" (UTC); a new one has to press again.</summary>
    public DateTime? AcknowledgedAt { get; init; }

    /// <summary>Language of the citizen's chat.</summary>
    public required string Locale { get; init; }

    public bool WantsNotices { get; init; }

    /// <summary>A denunciation: nothing about it but code and dates leaves the hands of those who handle it.</summary>
    public bool Sealed { get; init; }

    public bool Anonymous { get; init; }

    public int PeopleCount { get; init; } = 1;

    /// <summary>A second complaint.</summary>
    public bool Second { get; init; }

    /// <summary>Officials of this office whom the denunciation may be about; they and those under them never get it.</summary>
    public IReadOnlyList<string> AccusedIds { get; init; } = [];

    public CaseOutcome? Outcome { get; init; }

    /// <summary>What the first clocks count from.</summary>
    [JsonIgnore]
    public ClockBasis BasedOn => SignedOn is null ? ClockBasis.Filing : ClockBasis.Signature;

    /// <summary>No more acts.</summary>
    [JsonIgnore]
    public bool IsClosed => Stage is CaseStage.Closed or CaseStage.Refused or CaseStage.Transferred or CaseStage.Guided or CaseStage.Withdrawn;

    /// <summary>The law asks for a signature or fingerprint on this kind.</summary>
    [JsonIgnore]
    public bool NeedsSignature => Kind is PetitionKind.Complaint or PetitionKind.Denunciation && !Anonymous;
}
