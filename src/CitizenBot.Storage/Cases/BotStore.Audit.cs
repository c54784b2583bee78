using System.Security.Cryptography;
using System.Text;
using CitizenBot.Storage.Model;
using CitizenBot.Storage.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>The audit chain of a case, opened, oldest first.</summary>
    public async Task<IReadOnlyList<AuditRow>> ReadAudit(string code, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var entries = await db.Audit.Where(a => a.CaseCode == code).OrderBy(a => a.Seq).ToListAsync(cancel);
        var wrapped = await db.Cases.Where(c => c.Code == code).Select(c => c.WrappedKey).SingleOrDefaultAsync(cancel);
        return
        [
            .. entries.Select(a => new AuditRow(
                a.Seq, a.At, a.Actor, a.Act,
                wrapped is null ? null : Seal.OpenText(database.DataKeys.Case(code, wrapped), a.SealedDetail, AuditChain.DetailPlace(code, a.Seq)))),
        ];
    }

    /// <summary>Checks every audit chain and names the first broken entry.</summary>
    /// <remarks>Found are: a changed, missing, added or reordered entry, and entries cut off the end. A chain that was rewritten whole, with its head, shows only against a root printed earlier.</remarks>
    public async Task<LogVerdict> VerifyLog(CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var heads = (await db.AuditHeads.ToListAsync(cancel)).ToDictionary(h => h.CaseCode, StringComparer.Ordinal);
        using var root = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var head in heads.Values.OrderBy(h => h.CaseCode, StringComparer.Ordinal))
        {
            root.AppendData(Encoding.UTF8.GetBytes(head.CaseCode));
            root.AppendData(head.Hash);
        }
        var last = new Dictionary<string, (long Seq, byte[] Hash)>(StringComparer.Ordinal);
        long checkedEntries = 0;
        string? broken = null;
        await foreach (var entry in db.Audit.OrderBy(a => a.CaseCode).ThenBy(a => a.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            checkedEntries++;
            broken ??= Fault(entry, last.GetValueOrDefault(entry.CaseCode, (0, new byte[32])));
            last[entry.CaseCode] = (entry.Seq, entry.Hash);
        }
        broken ??= heads.Values.OrderBy(h => h.CaseCode, StringComparer.Ordinal)
            .Where(h => last.GetValueOrDefault(h.CaseCode) is var (seq, hash) && (seq != h.Seq || !h.Hash.AsSpan().SequenceEqual(hash)))
            .Select(h => $"{h.CaseCode}, {last.GetValueOrDefault(h.CaseCode).Seq + 1}: the chain must have {h.Seq} entries, its end is missing or was changed")
            .FirstOrDefault();
        broken ??= last.Keys.Where(c => !heads.ContainsKey(c)).Select(c => $"{c}, 1: the chain has lost its head").FirstOrDefault();
        return new LogVerdict(heads.Count, checkedEntries, Convert.ToHexStringLower(root.GetHashAndReset()), broken);
    }

    private static string? Fault(AuditEntity entry, (long Seq, byte[] Hash) before)
    {
        var where = $"{entry.CaseCode}, {before.Seq + 1}: ";
        if (entry.Seq != before.Seq + 1)
        {
            return where + $"the entry is missing, the next one has the number {entry.Seq}";
        }
        if (!entry.PrevHash.AsSpan().SequenceEqual(before.Hash))
        {
            return where + "it does not follow the entry before it";
        }
        if (entry.SealedDetail is not null && !SHA256.HashData(entry.SealedDetail).AsSpan().SequenceEqual(entry.DetailHash))
        {
            return where + "its detail was changed";
        }
        var hash = AuditChain.Hash(entry.PrevHash, entry.CaseCode, entry.Seq, entry.At, entry.Actor, entry.Act, entry.DetailHash);
        return hash.AsSpan().SequenceEqual(entry.Hash) ? null : where + "the entry was changed";
    }
}
