using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Hotspots;

/// <summary>What officials do about a hotspot; whether it is theirs is asked again for every press.</summary>
public sealed class HotspotWork(BotStore store, House house, HotspotCases cases, HotspotPost post, HotspotTasks tasks, HotspotLetters letters, Absences absences)
{
    private const string Over = "hotspot-over";

    /// <summary>Carries out one of the commands about hotspots.</summary>
    public async Task<CommandOutcome> Carry(DeskCommand command, DeskContext context, CommitDraft draft, CancellationToken stop) => command switch
    {
        HotspotCommand act => await Act(act, context, draft, stop),
        PlanHotspotCommand plan => await Plan(plan, context, draft, stop),
        TaskDoneCommand done => await Done(done, context, draft, stop),
        HotspotLetterCommand letter => await Write(letter, context, draft, stop),
        EarlyReportCommand early => await Foresee(early, context, draft, stop),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not about a hotspot."),
    };

    /// <summary>A hotspot and the cases behind it, for who may act on it; numbers alone for police and oversight bodies.</summary>
    public async Task<HotspotAnswer> Answer(string id, DeskContext context, CancellationToken stop)
    {
        if (await store.Hotspot(id, stop) is not { } row || HotspotRows.Record(row) is not { } one || HotspotReader.CountsOnlyFor(one, house.Office, await Posts(context, stop)) is not { } countsOnly)
        {
            return new HotspotAnswer(null, []);
        }

        return countsOnly
            ? new HotspotAnswer(one with { EarlyWords = null }, []) { CountsOnly = true }
            : await cases.Answer(one, await HotspotFilings.Read(store, house.Office, context.Today, stop), context.Today, stop);
    }

    /// <summary>What lives and is for an official.</summary>
    public async Task<HotspotList> Living(DeskContext context, CancellationToken stop)
    {
        var posts = await Posts(context, stop);
        var found = new List<(HotspotRecord One, bool CountsOnly)>();
        foreach (var one in (await store.Hotspots(DateOnly.MaxValue, stop)).Select(HotspotRows.Record).OfType<HotspotRecord>())
        {
            if (HotspotReader.CountsOnlyFor(one, house.Office, posts) is { } countsOnly)
            {
                found.Add((one, countsOnly));
            }
        }

        // What was only foreseen has no numbers, and so nothing for those who get numbers.
        var whole = found.Exists(one => !one.CountsOnly);
        return new HotspotList([.. found.Where(one => !one.CountsOnly || (!whole && one.One.People > 0)).Select(one => one.One)], !whole && IsCountsOnly(context.OfficialId));
    }

    /// <summary>A letter, for the chat that filed one of the hotspot's cases and was written to.</summary>
    public Task<LetterAnswer> Letter(LetterOf asked, string chatId, CancellationToken stop) => letters.Read(asked, chatId, stop);

    private async Task<CommandOutcome> Act(HotspotCommand command, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (await Theirs(command.Id, context, stop) is not { CountsOnly: false } found)
        {
            return new CommandOutcome.NotYours();
        }

        var official = context.OfficialId!;
        var after = command.DismissedFor is { } reason ? HotspotLife.Dismiss(found.One, official, reason, context.Today) : HotspotLife.Acknowledge(found.One, official);
        return after is null
            ? new CommandOutcome.Refused(found.One.State == HotspotState.Closed ? Over : "hotspot-noted", Args.None)
            : Changed(found.Row, after, command.DismissedFor is null ? $"hotspot-acknowledged {command.Id}" : $"hotspot-dismissed {command.Id} {command.DismissedFor}", context, draft);
    }

    private async Task<CommandOutcome> Plan(PlanHotspotCommand command, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (await Theirs(command.Id, context, stop) is not { CountsOnly: false } found)
        {
            return new CommandOutcome.NotYours();
        }

        if (command.Tasks.FirstOrDefault(task => task.DueOn < context.Today) is { } late)
        {
            return new CommandOutcome.Refused(RefusalReason.DateInPast, new Args { ["date"] = Arg.Date(late.DueOn) });
        }

        // Who gets a task is offered by the dialog; an official who left in the meantime gets none.
        if (command.Tasks.Count == 0 || command.Tasks.Any(task => house.Office.Official(task.OwnerId) is not { Outside: false }))
        {
            return new CommandOutcome.Refused(RefusalReason.NoSuchOfficial, Args.None);
        }

        if (HotspotLife.Planned(found.One, context.OfficialId!, command.Tasks, context.Today) is not { } after)
        {
            return new CommandOutcome.Refused(found.One.Plan is null ? Over : "hotspot-planned", Args.None);
        }

        await tasks.Give(after, context.Now, draft, stop);
        return Changed(found.Row, after, $"hotspot-planned {command.Id}", context, draft);
    }

    /// <summary>Whoever owns the task reports it, whoever gave it too.</summary>
    private async Task<CommandOutcome> Done(TaskDoneCommand command, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (await store.Hotspot(command.Id, stop) is not { } row || HotspotRows.Record(row) is not { Plan: { } plan } one
            || plan.Tasks.FirstOrDefault(task => task.Number == command.Number) is not { } task || !(await Posts(context, stop)).Overlaps([task.OwnerId, plan.MadeBy]))
        {
            return new CommandOutcome.NotYours();
        }

        if (HotspotLife.TaskDone(one, task.Number, context.OfficialId!, context.Today) is not { } after)
        {
            return new CommandOutcome.Refused("task-done", Args.None);
        }

        await tasks.End(after, task, context, draft, stop);
        return Changed(row, after, $"hotspot-task-done {command.Id} {command.Number}", context, draft);
    }

    private async Task<CommandOutcome> Write(HotspotLetterCommand command, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (await store.Hotspot(command.Id, stop) is not { } row || HotspotRows.Record(row) is not { } one || HotspotReader.CountsOnlyFor(one, house.Office, await Posts(context, stop)) != false)
        {
            return new CommandOutcome.NotYours();
        }

        var after = HotspotLife.Wrote(one, command.Act, context.OfficialId!, command.Words, context.Today);
        var filings = await HotspotFilings.Read(store, house.Office, context.Today, stop);
        var (reached, unreached) = await letters.Send(after, await cases.Rows(one, filings, stop), context.Now, draft, stop);
        Changed(row, after, $"hotspot-letter {command.Id} {after.Letters[^1].Number}", context, draft);
        return new CommandOutcome.Done { Reached = reached, Unreached = unreached };
    }

    private async Task<CommandOutcome> Foresee(EarlyReportCommand command, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (house.Office.Official(context.OfficialId) is not { Outside: false } official || CaseAuthority.SeesCountsOnly(official) || house.Office.Unit(command.UnitId) is null)
        {
            return new CommandOutcome.NotYours();
        }

        var filings = await HotspotFilings.Read(store, house.Office, context.Today, stop);
        var usual = filings.People(command.FieldId, [command.UnitId], HotspotFilings.PeriodDays) / (double)HotspotFilings.PeriodDays;
        var seen = new HotspotSighting(command.FieldId, [command.UnitId], context.Today, context.Today, 0, usual, null);
        var living = (await store.Hotspots(DateOnly.MaxValue, stop)).Select(HotspotRows.Record).OfType<HotspotRecord>();
        if (HotspotLife.Continued(living, seen) is not null)
        {
            return new CommandOutcome.Refused("hotspot-known", Args.None);
        }

        var one = HotspotLife.Foreseen($"hs-{context.Now:yyyyMMddHHmmss}-{command.FieldId ?? "all"}-{command.UnitId}", command.FieldId, command.UnitId, official.Id, command.Words, usual, context.Today);
        draft.Hotspots.Add(HotspotRows.Row(one, version: 0, context.Now));
        draft.Audit.Add(new AuditWrite(AuditWrite.House, official.Id, $"hotspot-foreseen {one.Id}"));
        await post.Tell(draft, one, filings, context.Now, stop);
        return new CommandOutcome.Done();
    }

    private static CommandOutcome.Done Changed(HotspotRow row, HotspotRecord after, string audit, DeskContext context, CommitDraft draft)
    {
        draft.Hotspots.Add(HotspotRows.Row(after, row.Version, context.Now));
        draft.Audit.Add(new AuditWrite(AuditWrite.House, context.OfficialId!, audit));
        return new CommandOutcome.Done();
    }

    private async Task<Found?> Theirs(string id, DeskContext context, CancellationToken stop) =>
        await store.Hotspot(id, stop) is { } row && HotspotRows.Record(row) is { } one && HotspotReader.ToldFor(one, house.Office, await Posts(context, stop)) is { } countsOnly ? new Found(row, one, countsOnly) : null;

    private async Task<HashSet<string>> Posts(DeskContext context, CancellationToken stop) =>
        context.OfficialId is not { } official || house.Office.Official(official) is null ? [] : [official, .. (await absences.On(context.Now, stop)).AbsentFor(official)];

    private bool IsCountsOnly(string? officialId) => house.Office.Official(officialId) is { } official && CaseAuthority.SeesCountsOnly(official);

    private sealed record Found(HotspotRow Row, HotspotRecord One, bool CountsOnly);
}
