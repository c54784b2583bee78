namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>What a token of the web chat says: who, in which conversation, until when (UTC, whole seconds).</summary>
public sealed record TokenClaims(string Conversation, string User, DateTime Expires);
