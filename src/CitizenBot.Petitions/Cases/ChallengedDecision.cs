namespace CitizenBot.Petitions.Cases;

/// <summary>The decision a complaint is about.</summary>
/// <param name="Number">As printed, such as <c>412/QĐ-UBND</c>; null when not known.</param>
/// <param name="SignerText">The citizen's own words about who signed.</param>
public sealed record ChallengedDecision(string? Number, DateOnly? Date, DecisionSigner Signer, string? SignerText = null);
