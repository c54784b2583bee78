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

    /// <summary>The day of the decision or conclusion; null while there is none.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The day the decision was sent to the citizen.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>The day on which the citizen says they received it; their window to go on counts from it.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public DateOnly? ExecutedOn { get; init; }

    /// <summary>Why it was not taken up.</summary>
    public RefusalGround? Ground { get; init; }

    /// <summary>Which of the seven criteria were determined in writing (Điều 3a Nghị định 124/2020, sửa bởi Nghị định 155/2026).</summary>
    public IReadOnlyList<ComplexityCriterion> Complexity { get; init; } = [];

    /// <summary>How often the limit of resolution was extended.</summary>
    public int Extensions { get; init; }

    /// <summary>Who verifies the facts; null while nobody was charged with it.</summary>
    public string? VerifierId { get; init; }

    /// <summary>The day for which a dialogue (đối thoại) was called.</summary>
    public DateOnly? DialogueOn { get; init; }

    /// <summary>The day a dialogue was held.</summary>
    public DateOnly? DialogueHeldOn { get; init; }

    /// <summary>Tạm đình chỉ: since when it rests; null while it does not.</summary>
    public DateOnly? SuspendedOn { get; init; }

    /// <summary>Giám định: since when the conclusion of experts is awaited; null while none is.</summary>
    public DateOnly? AssessmentOn { get; init; }

    /// <summary>What the citizen was asked and has not answered.</summary>
    public OpenQuestion? Question { get; init; }

    /// <summary>The case whose decision this one goes against: a second complaint, a further denunciation.</summary>
    public string? EarlierCode { get; init; }

    /// <summary>Tố cáo tiếp: a denunciation after one that was concluded or not resolved in time.</summary>
    public bool Further { get; init; }

    /// <summary>The day the citizen went on to the superior; null while they have not, and in what an older release kept.</summary>
    public DateOnly? WentOnOn { get; init; }

    /// <summary>Filed at the counter by an official for a person without a phone.</summary>
    public bool Counter { get; init; }

    /// <summary>The matter (vụ việc) that it shares with other cases; each keeps its own clocks, PIN and identity.</summary>
    public string? MatterId { get; init; }

    /// <summary>3 satisfied, 2 so-so, 1 not satisfied; null while the citizen has not said.</summary>
    public int? Rating { get; init; }

    /// <summary>The day the citizen last reminded the office.</summary>
    public DateOnly? RemindedOn { get; init; }

    /// <summary>The citizen wants to withdraw and has not signed the paper yet.</summary>
    public bool WithdrawalAsked { get; init; }

    /// <summary>Parts of the content were withdrawn.</summary>
    public bool PartlyWithdrawn { get; init; }

    /// <summary>Vượt cấp: filed above the body that resolves it first; a mark for reports.</summary>
    public bool AboveFirst { get; init; }

    /// <summary>A leader watches it personally.</summary>
    public string? WatchedBy { get; init; }

    /// <summary>Reminders to one official rest; the limit of the law does not.</summary>
    public Snooze? Snoozed { get; init; }

    /// <summary>Why it is late and when it will be done, as the responsible official wrote; null while nobody did.</summary>
    public DelayReason? Delay { get; init; }

    /// <summary>Đôn đốc: who urged last, and by which day they want an answer.</summary>
    public Urging? Urged { get; init; }

    /// <summary>Somebody asks for a second authorised person to open who denounces.</summary>
    public OpeningRequest? Opening { get; init; }

    /// <summary>The day a rule of retention erased what it says and who is in it; null while all is kept.</summary>
    public DateOnly? ErasedOn { get; init; }

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
