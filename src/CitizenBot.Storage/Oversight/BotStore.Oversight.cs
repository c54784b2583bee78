using CitizenBot.Storage.Model;
using CitizenBot.Storage.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>The cases that were open on a day or after it, also those filed since: what figures from that day on are made of.</summary>
    /// <remarks>Two queries by two indexes (open ones, and those closed since); what was closed before costs nothing.</remarks>
    public async Task<IReadOnlyList<CaseFigureRow>> CaseFigures(DateOnly from, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        return [.. await Figures(db.Cases.Where(c => c.ClosedOn == null)), .. await Figures(db.Cases.Where(c => c.ClosedOn >= from))];

        Task<List<CaseFigureRow>> Figures(IQueryable<CaseEntity> cases) => cases
            .Select(c => new CaseFigureRow(c.Code, c.Kind, c.Unit, c.Field, c.Stage, c.FiledOn, c.ClosedOn, c.Responsible, c.People, c.Rating, c.InTime))
            .ToListAsync(cancel);
    }

    /// <summary>The limits that have passed by a day, of cases that were open on another day or after it.</summary>
    /// <param name="openFrom">Cases closed before it are left out.</param>
    /// <param name="dueBefore">Limits whose last day is this or later are left out.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <remarks>The day on which a limit was met is sealed with the rest of its clock: it is opened for these few.</remarks>
    public async Task<IReadOnlyList<ClockRow>> PassedLimits(DateOnly openFrom, DateOnly dueBefore, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        return [.. await Limits(db.Cases.Where(c => c.ClosedOn == null)), .. await Limits(db.Cases.Where(c => c.ClosedOn >= openFrom))];

        async Task<IEnumerable<ClockRow>> Limits(IQueryable<CaseEntity> cases)
        {
            var found = await db.Clocks.Where(k => k.DueOn < dueBefore).Join(cases, k => k.CaseCode, c => c.Code, (k, c) => new { Clock = k, c.WrappedKey }).ToListAsync(cancel);
            return found.Select(one => Opened(one.Clock, database.DataKeys.Case(one.Clock.CaseCode, one.WrappedKey)));
        }
    }

    /// <summary>The records of sealed cases among these codes: who may know of one follows from its record.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SealedRecords(IReadOnlyCollection<string> codes, CancellationToken cancel = default)
    {
        var records = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var db = database.Context();
        foreach (var some in codes.Chunk(500))
        {
            var found = await db.Cases.Where(c => some.Contains(c.Code) && c.Kind == null).Select(c => new { c.Code, c.WrappedKey, c.SealedRecord }).ToListAsync(cancel);
            foreach (var one in found)
            {
                records[one.Code] = Seal.OpenText(database.DataKeys.Case(one.Code, one.WrappedKey), one.SealedRecord, $"cases/sealed_record/{one.Code}")!;
            }
        }

        return records;
    }

    /// <summary>The clocks of all open cases, opened.</summary>
    public async Task<IReadOnlyList<ClockRow>> OpenClocks(CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var found = await db.Clocks.Join(db.Cases.Where(c => c.ClosedOn == null), k => k.CaseCode, c => c.Code, (k, c) => new { Clock = k, c.WrappedKey }).ToListAsync(cancel);
        return [.. found.Select(one => Opened(one.Clock, database.DataKeys.Case(one.Clock.CaseCode, one.WrappedKey)))];
    }

    private static ClockRow Opened(ClockEntity found, byte[] key) => new()
    {
        Id = found.Id, CaseCode = found.CaseCode, Purpose = found.Purpose, RuleId = found.RuleId, Effective = found.Effective,
        CalendarVersion = found.CalendarVersion, StartOn = found.StartOn, DueOn = found.DueOn, Certain = found.Certain, Reason = found.Reason,
        State = found.State, NextStageAt = found.NextStageAt, Rest = Seal.OpenText(key, found.SealedRest, $"clocks/sealed_rest/{found.Id}"),
    };
}
