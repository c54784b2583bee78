namespace CitizenBot.Conversation.Running;

/// <summary>One message among several that answer a question: its name in the sheet, what it was read as, when it arrived (UTC).</summary>
public sealed record Item<T>(string Name, T Value, DateTime ReceivedAt);
