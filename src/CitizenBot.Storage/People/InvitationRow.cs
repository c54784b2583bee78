namespace CitizenBot.Storage;

/// <summary>A one-time invitation; the token itself is not stored.</summary>
/// <param name="Person">Official id or <c>group:id</c>.</param>
/// <param name="ExpiresAt">Until when (UTC).</param>
/// <param name="UsedAt">When it was spent (UTC).</param>
/// <param name="RevokedAt">When it was taken back (UTC).</param>
public sealed record InvitationRow(string Person, DateTime ExpiresAt, DateTime? UsedAt, DateTime? RevokedAt)
{
    /// <summary>Whether it may still be spent.</summary>
    public bool IsOpen(DateTime now) => UsedAt is null && RevokedAt is null && ExpiresAt > now;
}
