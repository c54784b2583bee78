namespace CitizenBot.Host.Files;

/// <summary>How long a receipt waits for files that are still on their way; those that come later are told of in a second message.</summary>
public sealed record EvidencePatience(TimeSpan Longest);
