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
}
