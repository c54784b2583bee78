namespace CitizenBot.Petitions.Cases;

/// <summary>A request to open who denounces; its reason is in the history. It serves once and only the one who asked.</summary>
/// <param name="By">Who asks.</param>
/// <param name="At">When (UTC).</param>
/// <param name="ApprovedBy">The second authorised person, who is another one; null while nobody agreed.</param>
/// <param name="ApprovedAt">When (UTC).</param>
public sealed record OpeningRequest(string By, DateTime At, string? ApprovedBy = null, DateTime? ApprovedAt = null);
