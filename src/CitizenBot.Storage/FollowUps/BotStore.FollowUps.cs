using CitizenBot.Storage.Model;
using CitizenBot.Storage.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>Follow-ups of some kinds whose instant has come, longest waiting first; done ones cost nothing.</summary>
    /// <param name="kinds">The kinds whoever asks knows: others wait for their own job and hold up nobody.</param>
    public Task<IReadOnlyList<FollowUpRow>> DueFollowUps(IReadOnlyCollection<string> kinds, DateTime now, int limit, CancellationToken cancel = default) =>
        ManyFollowUps(
            all => all.Where(f => f.NextAt != null && f.NextAt <= now && kinds.Contains(f.Kind)).OrderBy(f => f.NextAt).ThenBy(f => f.Id).Take(limit), cancel);

    /// <summary>All follow-ups of a case, oldest due first.</summary>
    public Task<IReadOnlyList<FollowUpRow>> FollowUpsOf(string caseCode, CancellationToken cancel = default) =>
        ManyFollowUps(all => all.Where(f => f.CaseCode == caseCode).OrderBy(f => f.DueOn).ThenBy(f => f.Id), cancel);

    /// <summary>One follow-up; null for an unknown id.</summary>
    public async Task<FollowUpRow?> FollowUp(string id, CancellationToken cancel = default) =>
        (await ManyFollowUps(all => all.Where(f => f.Id == id), cancel)).SingleOrDefault();

    /// <summary>Leaves that touch a day or come after it, by their first day.</summary>
    public async Task<IReadOnlyList<LeaveRow>> Leaves(DateOnly from, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var found = await db.Leaves.Where(l => l.ToOn >= from && l.EndedAt == null).OrderBy(l => l.FromOn).ThenBy(l => l.Id).ToListAsync(cancel);
        return [.. found.Select(l => new LeaveRow(l.Id, l.Official, l.Deputy, l.FromOn, l.ToOn, l.CreatedAt, l.EndedAt))];
    }

    private async Task<IReadOnlyList<FollowUpRow>> ManyFollowUps(Func<IQueryable<FollowUpEntity>, IQueryable<FollowUpEntity>> query, CancellationToken cancel)
    {
        await using var db = database.Context();
        var found = await query(db.FollowUps).ToListAsync(cancel);
        var codes = found.Select(f => f.CaseCode).OfType<string>().Distinct().ToList();
        var keys = codes.Count == 0
            ? []
            : await db.Cases.Where(c => codes.Contains(c.Code)).Select(c => new { c.Code, c.WrappedKey }).ToDictionaryAsync(c => c.Code, c => c.WrappedKey, cancel);
        return [.. found.Select(f => new FollowUpRow
        {
            Id = f.Id, Kind = f.Kind, CaseCode = f.CaseCode, Person = f.Person, DueOn = f.DueOn, NextAt = f.NextAt, State = f.State,
            Rest = Opened(f, keys), Version = f.SealedRest is { } version ? version : default(ReadOnlyMemory<byte>?),
        })];
    }

    private string? Opened(FollowUpEntity found, Dictionary<string, byte[]> keys) =>
        found.SealedRest is null ? null
        : found.CaseCode is { } code ? Seal.OpenText(database.DataKeys.Case(code, keys[code]), found.SealedRest, FollowUpWriter.Place(found.Id))
        : database.Keys.OpenAlone(KeyKind.Master, found.SealedRest, FollowUpWriter.Place(found.Id));
}
