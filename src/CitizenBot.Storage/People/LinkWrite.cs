namespace CitizenBot.Storage;

/// <summary>Links a chat to an official or group by an invitation.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Person">Official id or <c>group:id</c>.</param>
/// <param name="InvitationToken">Spent by this; used, revoked or expired meanwhile means conflict. Null only for tests and <c>demo</c>.</param>
public sealed record LinkWrite(string ChatId, string Person, string? InvitationToken);
