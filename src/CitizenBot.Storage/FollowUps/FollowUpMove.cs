namespace CitizenBot.Storage;

/// <summary>A sweep has looked at a follow-up and says when to look again, or that it is over.</summary>
/// <remarks>It holds only if the follow-up still asks for the same look: whatever ended it in between wins, and what the sweep wanted to tell of it is not told.</remarks>
/// <param name="Id">Which.</param>
/// <param name="Seen">When it asked to be looked at (UTC), as read.</param>
/// <param name="Next">When to look again (UTC); null when it is over.</param>
/// <param name="State">Open, done, dropped.</param>
/// <param name="Version">See <see cref="FollowUpRow.Version"/>; null when it has no rest.</param>
public sealed record FollowUpMove(string Id, DateTime Seen, DateTime? Next, string State, ReadOnlyMemory<byte>? Version = null);
