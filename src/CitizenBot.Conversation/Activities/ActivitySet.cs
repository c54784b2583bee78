namespace CitizenBot.Conversation.Activities;

/// <summary>A stretch of a conversation as Direct Line hands it out.</summary>
/// <param name="Activities">In the order they were said.</param>
/// <param name="Watermark">Where to go on reading; opaque to clients.</param>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark = null);
