namespace CitizenBot.Petitions.Cases;

/// <summary>Which version of the purpose notice was read, and when (UTC). It is no consent.</summary>
public sealed record PurposeReading(string Version, DateTime ReadAt);
