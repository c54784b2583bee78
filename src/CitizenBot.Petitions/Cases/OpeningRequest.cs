using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>A request to open who denounces; its reason is in the history. It serves once and only the one who asked.</summary>
/// <remarks>It stays with the case once it is answered, used or past its day, so that a late press is told what became of it.</remarks>
/// <param name="By">Who asks.</param>
/// <param name="At">When (UTC).</param>
/// <param name="ApprovedBy">The second authorised person, who is another one; null while nobody agreed.</param>
/// <param name="ApprovedAt">When (UTC).</param>
public sealed record OpeningRequest(string By, DateTime At, string? ApprovedBy = null, DateTime? ApprovedAt = null)
{
    /// <summary>How long it may be used once somebody agreed: hours of the clock, not of work.</summary>
    public static readonly TimeSpan UsableFor = TimeSpan.FromHours(24);

    /// <summary>Last day (of the office) on which it can be answered.</summary>
    public DateOnly AnswerBy { get; init; }

    /// <summary>Who refused; null while nobody did.</summary>
    public string? DeclinedBy { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime? DeclinedAt { get; init; }

    /// <summary>When the identity was opened by it (UTC); it opens nothing more.</summary>
    public DateTime? UsedAt { get; init; }

    /// <summary>The follow-up that ends it when nobody answers.</summary>
    public string FollowUpId(string caseCode) => $"opening/{caseCode}/{At:yyyyMMddHHmmssfff}";

    /// <summary>Until when it may be used (UTC); null while nobody agreed.</summary>
    [JsonIgnore]
    public DateTime? UsableUntil => ApprovedAt + UsableFor;

    /// <summary>Where it stands.</summary>
    /// <param name="nowUtc">UTC.</param>
    /// <param name="today">The office's day then.</param>
    public OpeningStanding Standing(DateTime nowUtc, DateOnly today) =>
        UsedAt is not null ? OpeningStanding.Used
        : DeclinedAt is not null ? OpeningStanding.Declined
        : UsableUntil is { } until ? (nowUtc < until ? OpeningStanding.Agreed : OpeningStanding.Expired)
        : today <= AnswerBy ? OpeningStanding.Open
        : OpeningStanding.Expired;
}
