using CitizenBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>Checks every audit chain as it stands, see <see cref="VerifyLog(DateTime?, CancellationToken)"/>.</summary>
    public Task<LogVerdict> VerifyLog(CancellationToken cancel = default) => VerifyLog(before: null, cancel);

    /// <summary>Checks every audit chain and names the first broken entry.</summary>
    /// <remarks>
    /// Found are: a changed, missing, added or reordered entry, a changed or missing detail, and entries cut off the end. A chain that
    /// was rewritten whole, with its head, shows only against a root printed earlier: that is what <paramref name="before"/> is for.
    /// </remarks>
    /// <param name="before">UTC; the root is then made of the heads as they stood at that instant. Null takes them as they are.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<LogVerdict> VerifyLog(DateTime? before, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var heads = (await db.AuditHeads.ToListAsync(cancel)).ToDictionary(h => h.CaseCode, StringComparer.Ordinal);
        var check = new LogCheck(before);
        await foreach (var entry in db.Audit.OrderBy(a => a.CaseCode).ThenBy(a => a.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            check.Take(entry);
        }

        // A chain that lost all its entries is met by its head alone.
        return check.Verdict(heads);
    }

    private static Dictionary<string, LogHead> Heads(IEnumerable<AuditHeadEntity> heads) =>
        heads.ToDictionary(h => h.CaseCode, h => new LogHead(h.Seq, Convert.ToHexStringLower(h.Hash)), StringComparer.Ordinal);

    /// <summary>Reads all entries once, chain after chain, and remembers the first that does not hold.</summary>
    private sealed class LogCheck(DateTime? before)
    {
        private static readonly byte[] Start = new byte[32];
        private static readonly byte[] NoDetail = System.Security.Cryptography.SHA256.HashData([]);

        private readonly Dictionary<string, (long Seq, byte[] Hash)> last = new(StringComparer.Ordinal);
        private readonly Dictionary<string, LogHead> then = new(StringComparer.Ordinal);
        private readonly List<long> missing = [];
        private string? broken;
        private string? chain;
        private long erasedUpTo;
        private long entries;
        private long erased;

        public void Take(AuditEntity entry)
        {
            if (entry.CaseCode != chain)
            {
                EndChain();
                chain = entry.CaseCode;
            }

            entries++;
            broken ??= Fault(entry, last.GetValueOrDefault(entry.CaseCode, (0, Start)));
            last[entry.CaseCode] = (entry.Seq, entry.Hash);
            if (entry.SealedDetail is null && !entry.DetailHash.AsSpan().SequenceEqual(NoDetail))
            {
                missing.Add(entry.Seq);
            }

            if (entry.Act == AuditWrite.Erased)
            {
                erasedUpTo = entry.Seq;
            }

            if (before is null || entry.At < before)
            {
                then[entry.CaseCode] = new LogHead(entry.Seq, Convert.ToHexStringLower(entry.Hash));
            }
        }

        public LogVerdict Verdict(Dictionary<string, AuditHeadEntity> heads)
        {
            EndChain();
            broken ??= heads.Values.OrderBy(h => h.CaseCode, StringComparer.Ordinal)
                .Where(h => last.GetValueOrDefault(h.CaseCode, (0, Start)) is var (seq, hash) && (seq != h.Seq || !h.Hash.AsSpan().SequenceEqual(hash)))
                .Select(h => $"{h.CaseCode}, {last.GetValueOrDefault(h.CaseCode).Seq + 1}: the chain must have {h.Seq} entries, its end is missing or was changed")
                .FirstOrDefault();
            broken ??= last.Keys.Where(c => !heads.ContainsKey(c)).Select(c => $"{c}, 1: the chain has lost its head").FirstOrDefault();
            var shown = before is null ? Heads(heads.Values) : then;
            return new LogVerdict(heads.Count, entries, LogHead.Root(shown), broken) { Erased = erased, Heads = shown };
        }

        /// <summary>Details may be missing only where an entry of the chain says that retention erased them.</summary>
        private void EndChain()
        {
            erased += missing.Count(seq => seq < erasedUpTo);
            if (missing.Where(seq => seq > erasedUpTo).ToList() is [var first, ..])
            {
                broken ??= $"{chain}, {first}: its detail is gone, and no retention erased it";
            }

            missing.Clear();
            erasedUpTo = 0;
        }

        private static string? Fault(AuditEntity entry, (long Seq, byte[] Hash) previous)
        {
            var where = $"{entry.CaseCode}, {previous.Seq + 1}: ";
            if (entry.Seq != previous.Seq + 1)
            {
                return where + $"the entry is missing, the next one has the number {entry.Seq}";
            }
            if (!entry.PrevHash.AsSpan().SequenceEqual(previous.Hash))
            {
                return where + "it does not follow the entry before it";
            }
            if (entry.SealedDetail is not null && !System.Security.Cryptography.SHA256.HashData(entry.SealedDetail).AsSpan().SequenceEqual(entry.DetailHash))
            {
                return where + "its detail was changed";
            }
            var hash = AuditChain.Hash(entry.PrevHash, entry.CaseCode, entry.Seq, entry.At, entry.Actor, entry.Act, entry.DetailHash);
            return hash.AsSpan().SequenceEqual(entry.Hash) ? null : where + "the entry was changed";
        }
    }
}
