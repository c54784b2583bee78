using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Storage;
using System.Text.Json;

namespace CitizenBot.Host.Turns;

/// <summary>Reads a case as it will be once the turn is committed: from the database, with what the turn has decided so far laid over it.</summary>
/// <remarks>So the card shown after an act is the new one, although nothing is written before the whole turn is.</remarks>
public sealed class CaseReader(BotStore store)
{
    /// <summary>The case and its history, or null for an unknown code.</summary>
    public async Task<ReadCase?> Read(string code, CommitDraft draft, CancellationToken stop)
    {
        if (await store.LoadCase(code, stop) is not { } stored)
        {
            return null;
        }

        var row = draft.Cases.LastOrDefault(write => write.Row.Code == code)?.Row ?? stored.Row;
        var clocks = draft.Clocks.Where(clock => clock.CaseCode == code)
            .Concat(stored.Clocks)
            .DistinctBy(clock => clock.Id)
            .OrderBy(clock => clock.StartOn).ThenBy(clock => clock.Id, StringComparer.Ordinal)
            .Select(clock => JsonSerializer.Deserialize<Clock>(clock.Rest!)!);
        var events = AuditText.ReadAll(await store.ReadAudit(code, stop))
            .Concat(draft.Events.Where(happened => happened.Code == code).Select(happened => happened.Event));
        return new ReadCase(stored.Row, new CaseState(CaseRows.Record(row), [.. clocks]), [.. events]);
    }
}

/// <summary>A case as read.</summary>
/// <param name="Row">Its row as stored; its version guards the next write.</param>
/// <param name="State">Record and clocks.</param>
/// <param name="Events">History, oldest first.</param>
public sealed record ReadCase(CaseRow Row, CaseState State, IReadOnlyList<CaseEvent> Events);
