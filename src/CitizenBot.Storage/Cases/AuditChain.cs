using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>Writes audit entries, each hashed over the one before it in its case.</summary>
/// <remarks>
/// One chain a case, not one for the house: a single head made every commit wait for every other (861 instead of 3,930
/// transactions a second). The head is a row of its own, so cutting entries off the end of a chain is found as well.
/// </remarks>
internal sealed class AuditChain(SqlSession session, DateTime at)
{
    private static readonly byte[] Start = new byte[32];

    private readonly Dictionary<string, (long Seq, byte[] Hash)> heads = new(StringComparer.Ordinal);

    /// <summary>Locks the heads and takes as many numbers as there will be entries.</summary>
    public void ReserveNumbers(SqlBatch batch, IReadOnlyList<AuditWrite> entries)
    {
        foreach (var group in entries.GroupBy(e => e.CaseCode, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var count = group.Count();
            batch.Add(
                "INSERT INTO audit_heads (case_code, seq, hash) VALUES (@case, @count, @start) " +
                "ON CONFLICT (case_code) DO UPDATE SET seq = audit_heads.seq + excluded.seq RETURNING seq, hash",
                [("@case", group.Key), ("@count", (long)count), ("@start", Start)],
                rows: r => heads[group.Key] = (r.GetInt64(0) - count, r.Bytes(1)!));
        }
    }

    /// <summary>Writes the entries and the new heads; the numbers must have been taken.</summary>
    public void Write(SqlBatch batch, IReadOnlyList<AuditWrite> entries, Dictionary<string, byte[]> caseKeys)
    {
        foreach (var entry in entries)
        {
            var (seq, previous) = heads[entry.CaseCode];
            seq++;
            var detail = Detail(entry, seq, caseKeys);
            var detailHash = SHA256.HashData(detail ?? []);
            var hash = Hash(previous, entry.CaseCode, seq, at, entry.Actor, entry.Act, detailHash);
            batch.Add(
                "INSERT INTO audit (case_code, seq, at, actor, act, sealed_detail, detail_hash, prev_hash, hash) " +
                "VALUES (@case, @seq, @at, @actor, @act, @detail, @detail_hash, @prev, @hash)",
                [
                    ("@case", entry.CaseCode), ("@seq", seq), ("@at", Milliseconds(at)), ("@actor", entry.Actor), ("@act", entry.Act),
                    ("@detail", detail), ("@detail_hash", detailHash), ("@prev", previous), ("@hash", hash),
                ]);
            heads[entry.CaseCode] = (seq, hash);
        }
        foreach (var head in heads)
        {
            batch.Add("UPDATE audit_heads SET hash = @hash WHERE case_code = @case", [("@hash", head.Value.Hash), ("@case", head.Key)]);
        }
    }

    /// <summary>Appends entries in a transaction that is not a turn's.</summary>
    public async Task Append(IReadOnlyList<AuditWrite> entries, Dictionary<string, byte[]> caseKeys, CancellationToken cancel)
    {
        var batch = session.Batch();
        ReserveNumbers(batch, entries);
        await batch.Run(cancel);
        Write(batch, entries, caseKeys);
        await batch.Run(cancel);
    }

    public static string DetailPlace(string code, long seq) => $"audit/sealed_detail/{code}/{seq.ToString(CultureInfo.InvariantCulture)}";

    public static byte[] Hash(byte[] previous, string code, long seq, DateTime at, string actor, string act, byte[] detailHash)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{code}\n{seq}\n{Milliseconds(at):yyyy-MM-ddTHH:mm:ss.fffZ}\n{actor}\n{act}\n");
        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(text), .. detailHash]);
    }

    private static byte[]? Detail(AuditWrite entry, long seq, Dictionary<string, byte[]> caseKeys)
    {
        if (entry.Detail is null)
        {
            return null;
        }
        return entry.CaseCode == AuditWrite.House
            ? throw new InvalidOperationException($"The audit entry {entry.Act} belongs to no case, so there is no key for its detail: say it in the act.")
            : Seal.Text(CaseWriter.Key(caseKeys, entry.CaseCode), entry.Detail, DetailPlace(entry.CaseCode, seq));
    }

    // The databases keep different fractions of a second; what is hashed must come back the same from both.
    private static DateTime Milliseconds(DateTime instant) => new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
