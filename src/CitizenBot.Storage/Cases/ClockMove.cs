namespace CitizenBot.Storage;

/// <summary>A sweep has looked at a clock and says when to look again; nothing else of the clock changes.</summary>
/// <remarks>It holds only if the clock is still the one that was read: an act that came in between wins, and what the sweep wanted to tell of this clock is not told.</remarks>
/// <param name="ClockId">Which clock.</param>
/// <param name="DueOn">Its due day as read.</param>
/// <param name="Seen">When it asked to be looked at (UTC), as read.</param>
/// <param name="Next">When to look again (UTC); null for never.</param>
public sealed record ClockMove(string ClockId, DateOnly DueOn, DateTime Seen, DateTime? Next);
