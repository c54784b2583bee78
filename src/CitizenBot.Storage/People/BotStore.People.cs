using System.Security.Cryptography;
using System.Text;
using CitizenBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>Makes a one-time invitation; the token is told once and only its hash is stored.</summary>
    /// <param name="person">Official id or <c>group:id</c>.</param>
    /// <param name="expires">Until when (UTC).</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<string> CreateInvitation(string person, DateTime expires, CancellationToken cancel = default)
    {
        var token = RandomToken();
        await Execute(
            "INSERT INTO invitations (token_hash, person, created_at, expires_at) VALUES (@hash, @person, @now, @expires)",
            [("@hash", HashToken(token)), ("@person", person), ("@now", database.Now), ("@expires", expires)], cancel);
        return token;
    }

    /// <summary>The invitation behind a token; null for one that was never given. It is spent by <see cref="TurnCommit.Link"/>.</summary>
    public async Task<InvitationRow?> FindInvitation(string token, CancellationToken cancel = default)
    {
        var hash = HashToken(token);
        await using var db = database.Context();
        return await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, cancel) is { } found
            ? new InvitationRow(found.Person, found.ExpiresAt, found.UsedAt, found.RevokedAt)
            : null;
    }

    /// <summary>Takes back all open invitations of a person; gives how many.</summary>
    public Task<int> RevokeInvitations(string person, CancellationToken cancel = default) =>
        Execute(
            "UPDATE invitations SET revoked_at = @now WHERE person = @person AND used_at IS NULL AND revoked_at IS NULL",
            [("@now", database.Now), ("@person", person)], cancel);

    /// <summary>Takes a person off all their chats (device lost, left the office); what waited there for them is parked. Gives how many chats.</summary>
    public Task<int> Unlink(string person, CancellationToken cancel = default) =>
        database.Write(
            async session =>
            {
                var now = database.Now;
                var chats = await session.Query(
                    "UPDATE chats SET person = NULL, revoked_at = @now, version = version + 1 WHERE person = @person RETURNING id, wrapped_key",
                    [("@now", now), ("@person", person)], r => new LeftChat(r.GetString(0), person, r.Bytes(1)), cancel);
                foreach (var chat in chats.OrderBy(c => c.Id, StringComparer.Ordinal))
                {
                    await new AlertMove(database, session, now, NewId).Away(chat, run: null, cancel);
                }
                return chats.Count;
            },
            keep: null,
            cancel);

    /// <summary>Puts what is parked for a person into a chat of theirs; gives how many. Linking does it by itself.</summary>
    public Task<int> ReleaseParked(string person, string chatId, CancellationToken cancel = default) =>
        database.Write(session => ReleaseParked(session, chatId, [person], database.Now, cancel), keep: null, cancel);

    /// <summary>What is parked, for whom and since when.</summary>
    public async Task<IReadOnlyList<ParkedSummary>> Parked(CancellationToken cancel = default) =>
        await Query(
            "SELECT person, count(*), min(at) FROM parked GROUP BY person ORDER BY min(at)", [],
            r => new ParkedSummary(r.GetString(0), r.GetInt32(1), r.Instant(2)), cancel);

    // A token has 128 random bits: a plain hash cannot be guessed back.
    internal static byte[] HashToken(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
