namespace CitizenBot.Storage;

/// <summary>What waits for a person who has no open chat.</summary>
/// <param name="Person">Official id or <c>group:id</c>; <c>chat:id</c> for a citizen whose chat is gone.</param>
/// <param name="Count">How many notices.</param>
/// <param name="OldestAt">Since when (UTC).</param>
public sealed record ParkedSummary(string Person, int Count, DateTime OldestAt);
