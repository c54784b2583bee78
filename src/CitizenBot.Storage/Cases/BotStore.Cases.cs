using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    private static readonly byte[] NoPin = new byte[32];

    /// <summary>A case with its clocks; null for an unknown code.</summary>
    public async Task<LoadedCase?> LoadCase(string code, CancellationToken cancel = default) =>
        (await LoadCases([code], cancel)).GetValueOrDefault(code);

    /// <summary>What the petition says (JSON); null for an unknown code.</summary>
    public async Task<string?> LoadCaseContent(string code, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var found = await db.Cases.Where(c => c.Code == code).Select(c => new { c.WrappedKey, c.SealedContent }).SingleOrDefaultAsync(cancel);
        return found is null ? null : Seal.OpenText(database.DataKeys.Case(code, found.WrappedKey), found.SealedContent, $"cases/sealed_content/{code}");
    }

    /// <summary>Opens who filed a case, and writes into its audit chain by whom and why, in one transaction.</summary>
    /// <param name="code">Which case.</param>
    /// <param name="by">The official who asks; the caller checked that they may.</param>
    /// <param name="reason">Why; sealed in the chain.</param>
    /// <param name="second">For a denunciation: the second authorised person, who must be another one.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <remarks>The second person is a rule of this program, not of cryptography: whoever has the key files and the database can open both.</remarks>
    public Task<IdentityResult> OpenIdentity(string code, string by, string reason, string? second = null, CancellationToken cancel = default) =>
        database.Write<IdentityResult>(
            async session =>
            {
                var found = (await session.Query(
                    "SELECT kind, wrapped_key, sealed_identity FROM cases WHERE code = @code", [("@code", code)],
                    r => (Sealed: r.IsDBNull(0), Key: r.Bytes(1)!, Identity: r.Bytes(2)), cancel)).FirstOrDefault();
                if (found.Key is null)
                {
                    return new IdentityResult.Unknown();
                }
                if (found.Sealed && (string.IsNullOrEmpty(second) || second == by))
                {
                    return new IdentityResult.NeedsSecondPerson();
                }
                var key = database.DataKeys.Case(code, found.Key);
                var place = $"cases/sealed_identity/{code}";
                var identity = found.Identity is null ? null
                    : found.Sealed ? database.Keys.OpenAlone(KeyKind.Denouncer, found.Identity, place)
                    : Seal.OpenText(key, found.Identity, place);
                var act = second is null ? "identity-opened" : $"identity-opened with {second}";
                await new AuditChain(session, database.Now).Append(
                    [new AuditWrite(code, by, act, reason)], new Dictionary<string, byte[]>(StringComparer.Ordinal) { [code] = key }, cancel);
                return new IdentityResult.Opened(identity);
            },
            keep: result => result is IdentityResult.Opened,
            cancel);

    /// <summary>The cases filed in a chat, newest first: it follows them without a PIN.</summary>
    public async Task<IReadOnlyList<CaseRow>> CasesFiledBy(string chatId, CancellationToken cancel = default) =>
        await ManyCases("filed_by_chat = @chat ORDER BY filed_at DESC, code DESC", [("@chat", chatId)], cancel);

    /// <summary>All open cases, oldest first.</summary>
    public async Task<IReadOnlyList<CaseRow>> OpenCases(CancellationToken cancel = default) =>
        await ManyCases("closed_on IS NULL ORDER BY filed_at, code", [], cancel);

    /// <summary>Whether the PIN opens the case. An unknown code costs the same look-up, HMAC and comparison as a wrong PIN.</summary>
    public async Task<bool> CheckPin(string code, string pin, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var stored = await db.Cases.Where(c => c.Code == code).Select(c => c.PinMac).SingleOrDefaultAsync(cancel);
        var same = LookupMac.Same(database.Keys.Lookup.Pin(code, pin), stored ?? NoPin);
        return same && stored is not null;
    }

    /// <summary>The PINs tried from a chat since an instant (UTC), oldest first.</summary>
    public async Task<IReadOnlyList<PinTryRow>> PinTries(string chatId, DateTime since, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var found = await db.PinAttempts.Where(a => a.ChatId == chatId && a.At >= since).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(cancel);
        return [.. found.Select(a => new PinTryRow(a.At, a.Matched))];
    }

    /// <summary>Wrong PINs of the whole house since an instant (UTC), and from how many chats: for the operator's alarm.</summary>
    public async Task<(int Wrong, int Chats)> WrongPins(DateTime since, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var wrong = db.PinAttempts.Where(a => a.At >= since && !a.Matched);
        return (await wrong.CountAsync(cancel), await wrong.Select(a => a.ChatId).Distinct().CountAsync(cancel));
    }

    private async Task<IReadOnlyList<CaseRow>> ManyCases(string which, (string, object?)[] values, CancellationToken cancel) =>
        await Query($"SELECT {CaseColumns} FROM cases WHERE {which}", values, row => ReadCase(row, database.DataKeys.Case(row.GetString(0), row.Bytes(1)!)), cancel);
}
