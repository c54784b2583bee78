using System.Globalization;
using System.Security.Cryptography;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Files;
using CitizenBot.Host.Hotspots;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Turns;

/// <summary>Carries out what the desk commands: loads the case, asks the rules, and puts what follows into the commit of the turn.</summary>
/// <remarks>Nothing is written here. Who may act is asked again for every command, because old buttons outlive posts.</remarks>
public sealed class CaseWork(BotStore store, House house, CaseReader cases, CaseViews views, NoticePost post, CaseEvidence evidence, Openings openings, DataRights dataRights, Absences absences, LeaveWork leaves, UrgeWork urging, Matters matters, LatePapers papers, HotspotWork hotspots)
{
    public async Task<CommandOutcome> Carry(DeskCommand command, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop) => command switch
    {
        FileCommand file => await File(file, chat, context, draft, stop),
        AnswerCommand answer => await Answer(answer, chat, context.Now, draft, stop),
        AddScansCommand add => await AddScans(add, chat, context, draft, stop),
        AddEvidenceCommand add => await AddEvidence(add, chat, context.Now, draft, stop),
        LinkCommand link => await Link(link.Token, chat, context.Now, draft, stop),
        MoveDraftCommand move => DraftMove.Offer(move.SheetId, chat, context.Now, draft),
        ForgetCommand => Forget(draft),
        ActCommand act => await Act(act, chat, context, draft, stop),
        CitizenActCommand act => await CitizenAct(act, chat, context, draft, stop),
        DataRequestCommand request => await dataRights.Ask(request, chat, context.Now, draft, stop),
        ExportDataCommand export => await dataRights.Export(export, chat, context.Now, draft, stop),
        DataActCommand act => await dataRights.Act(act, context, draft, stop),
        OpeningCommand opening => await openings.Carry(opening, context, draft, stop),
        SnoozeCommand act => await Remind(act.Code, context, draft, (state, official, desk) => CaseDecisions.Snooze(state, act.Until, act.Reason, act.Words, official, desk), stop),
        DelayCommand act => await Remind(act.Code, context, draft, (state, official, desk) => CaseDecisions.ExplainDelay(state, act.DoneBy, act.Words, official, desk), stop),
        NoteReminderCommand act => await Remind(act.Code, context, draft, (state, official, desk) => CaseDecisions.NoteReminder(state, official, desk), stop),
        NudgeCommand act => await Remind(act.Code, context, draft, (state, official, desk) => CaseDecisions.Nudge(state, official, desk), stop),
        TakeLeaveCommand act => await leaves.Take(act, context, draft, stop),
        EndLeaveCommand act => await leaves.End(act, context, draft, stop),
        UrgeUnitCommand act => await urging.Urge(act, context, draft, stop),
        AnswerUnitUrgeCommand act => await urging.Answer(act, context, draft, stop),
        HotspotCommand or PlanHotspotCommand or TaskDoneCommand or HotspotLetterCommand or EarlyReportCommand => await hotspots.Carry(command, context, draft, stop),
        _ => throw new InvalidOperationException($"Nobody carries out {command.GetType().Name}. Was a command added without its case here?"),
    };

    private static CommandOutcome.Done Forget(CommitDraft draft)
    {
        draft.Forget = true;
        draft.Audit.Add(new AuditWrite(AuditWrite.House, CaseEvent.Citizen, "chat-erased"));
        return new CommandOutcome.Done();
    }

    private async Task<PetitionDesk> DeskAt(DateTime now, CancellationToken stop) =>
        new(house.Office, house.Rules, house.Calendar, now) { Deputies = await absences.On(now, stop) };

    private async Task<CommandOutcome> File(FileCommand command, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        var petition = command.Petition;
        if (petition.Counter && !CounterFiling.MayTakeIn(petition, house.Office, context.OfficialId))
        {
            return new CommandOutcome.Refused("default", Args.None);
        }

        var earlier = await Earlier(command, chat, draft, stop);
        var files = await evidence.Wait(petition.Evidence, chat, stop);
        var desk = await DeskAt(context.Now, stop);
        var code = await FreeCode(stop);
        if (CaseDecisions.File(petition, desk, code, earlier?.State) is not Decision.Done done)
        {
            throw new InvalidOperationException("The filing dialog finished a petition that the rules refuse. Does it skip a question the law asks?");
        }

        var (filedBy, address) = petition.Counter ? (null, $"counter/{code.Text}") : (chat.Id, $"{chat.Channel}/{chat.Conversation}");
        done = petition.Counter ? CounterFiling.TakenIn(done, context.OfficialId!) : done;
        var others = 0;
        if (petition.JoinsCase is { } same)
        {
            (done, others) = await matters.Join(done, same, desk, draft, stop);
        }

        var pin = Pin.Create(RandomNumberGenerator.GetBytes(Pin.RandomBytes));
        draft.Register(done, petition, filedBy, pin.Digits, PersonKeyInput.For(petition.Identity, address), desk);
        CaseEvidence.Attach(draft, code.Text, chat, files);
        await TellOfIt(done, filedBy, desk, draft, stop);
        if (earlier is not null && CaseDecisions.Apply(earlier.State, new CaseAction.GoOn(code.Text), CaseEvent.Citizen, desk) is Decision.Done gone)
        {
            draft.Change(earlier.State, gone, earlier.Row.FiledByChat, earlier.Row.Version, desk);
            await TellOfIt(gone, earlier.Row.FiledByChat, desk, draft, stop);
        }

        return new CommandOutcome.Filed(views.View(done.After, done.Events), pin.Shown) { Evidence = EvidenceViews.Of(files), InMatter = others };
    }

    /// <summary>An official adds scans to a case they may act on. Never to a sealed one: a scan of its paper shows who denounces.</summary>
    private async Task<CommandOutcome> AddScans(AddScansCommand add, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (context.OfficialId is not { } official || await cases.Read(add.Code, draft, stop) is not { } found
            || found.State.Record.Sealed || !CaseAuthority.MayAct(found.State.Record, house.Office, official, await absences.On(context.Now, stop)))
        {
            return new CommandOutcome.NotYours();
        }

        if (found.State.Record.IsClosed)
        {
            return new CommandOutcome.Refused(RefusalReason.StageForbids, Args.None);
        }

        var files = await evidence.Wait(add.Files, chat, stop);
        if (files.Count == 0)
        {
            return new CommandOutcome.Refused("default", Args.None);
        }

        var added = Join(draft, add.Code, CaseEventKey.ScanAdded, official, chat, files, context.Now);
        return new CommandOutcome.Done(views.View(found.State, [.. found.Events, added]));
    }

    /// <summary>Only who filed the case adds to it, and only files of the same chat.</summary>
    private async Task<CommandOutcome> AddEvidence(AddEvidenceCommand add, ChatRow chat, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        if (await cases.Read(add.Code, draft, stop) is not { } found || found.Row.FiledByChat != chat.Id)
        {
            return new CommandOutcome.NotYours();
        }

        var files = await evidence.Now(add.Files, chat, stop);
        if (files.Count == 0)
        {
            return new CommandOutcome.Done(views.View(found.State, found.Events));
        }

        var added = Join(draft, add.Code, CaseEventKey.EvidenceAdded, CaseEvent.Citizen, chat, files, now);
        return new CommandOutcome.Done(views.View(found.State, [.. found.Events, added]));
    }

    private static CaseEvent Join(CommitDraft draft, string code, string key, string actor, ChatRow chat, IReadOnlyList<FileRow> files, DateTime now)
    {
        CaseEvidence.Attach(draft, code, chat, files);
        var facts = new Dictionary<string, string>
        {
            ["count"] = files.Count.ToString(CultureInfo.InvariantCulture),
            ["kinds"] = string.Join(' ', files.Select(file => file.Meta?.Kind ?? "document")),
        };
        var added = new CaseEvent(key, now, actor, facts, string.Join(' ', files.Select(file => file.Handle)));
        draft.Note(code, added);
        return added;
    }

    /// <summary>An answer and its files in one commit. Where the stage knows no answer any more (it was refused), what came is kept with the case and told all the same.</summary>
    private async Task<CommandOutcome> Answer(AnswerCommand answer, ChatRow chat, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        if (await cases.Read(answer.Code, draft, stop) is not { } found || !(answer.ByPin || found.Row.FiledByChat == chat.Id))
        {
            return new CommandOutcome.NotYours();
        }

        var files = await evidence.Wait(answer.Files, chat, stop);
        List<CaseEvent> events = [.. found.Events];
        if (files.Count > 0)
        {
            events.Add(Join(draft, answer.Code, CaseEventKey.EvidenceAdded, CaseEvent.Citizen, chat, files, now));
        }

        var desk = await DeskAt(now, stop);
        var after = found.State;
        if (CaseDecisions.Apply(found.State, new CaseAction.Answer(answer.Words, files.Count), CaseEvent.Citizen, desk) is Decision.Done done)
        {
            draft.Change(found.State, done, found.Row.FiledByChat, found.Row.Version, desk);
            await TellOfIt(done, found.Row.FiledByChat, desk, draft, stop);
            events.AddRange(done.Events);
            after = done.After;
        }
        else
        {
            if (answer.Words is { } words)
            {
                var said = new CaseEvent(CaseEventKey.Answered, now, CaseEvent.Citizen, new Dictionary<string, string>(), words);
                draft.Note(answer.Code, said);
                events.Add(said);
            }

            foreach (var notice in CaseNotices.ToOfficials(found.State, desk, NoticeEvent.Answered, found.State.Record.ResponsibleId))
            {
                await post.Add(draft, notice, found.Row.FiledByChat, now, stop);
            }
        }

        return new CommandOutcome.Done(views.View(after, events)) { Evidence = EvidenceViews.Of(files) };
    }

    /// <summary>The case a petition goes on from, if this chat filed it or has it open by its PIN.</summary>
    private async Task<ReadCase?> Earlier(FileCommand command, ChatRow chat, CommitDraft draft, CancellationToken stop) =>
        command.Petition.EarlierCode is { } code && await cases.Read(code, draft, stop) is { } found && (command.EarlierByPin || found.Row.FiledByChat == chat.Id)
            ? found
            : null;

    private async Task<CaseCode> FreeCode(CancellationToken stop)
    {
        while (true)
        {
            var code = CaseCode.Create(house.Office.CodePrefix, RandomNumberGenerator.GetBytes(CaseCode.RandomBytes));
            if (await store.LoadCase(code.Text, stop) is null)
            {
                return code;
            }
        }
    }

    private async Task<CommandOutcome> Act(ActCommand act, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (context.OfficialId is not { } official || await cases.Read(act.Code, draft, stop) is not { } loaded)
        {
            return new CommandOutcome.NotYours();
        }

        if (act.Action.Papers.Count == 0)
        {
            return await Decided(loaded, (state, desk) => CaseDecisions.Apply(state, act.Action, official, desk), official, context.Now, draft, stop);
        }

        // Nothing is recorded without its paper: one that is known not to have arrived refuses the act.
        var files = await evidence.Wait([.. act.Action.Papers.Select(handle => new EvidenceFile(handle, "document", null, null, default))], chat, stop);
        if (files.Count < act.Action.Papers.Count || files.Any(file => file.State == FileState.Failed))
        {
            return new CommandOutcome.Refused(PaperLost, Args.None);
        }

        var action = act.Action is CaseAction.SendPaper ? new CaseAction.SendPaper(await papers.Lost(loaded.Events, stop)) { Papers = act.Action.Papers } : act.Action;
        var outcome = await Decided(loaded, (state, desk) => CaseDecisions.Apply(state, action, official, desk), official, context.Now, draft, stop);
        if (outcome is not CommandOutcome.Done done)
        {
            return outcome;
        }

        CaseEvidence.AttachPapers(draft, act.Code, chat, files);
        LatePapers.Follow(draft, act.Code, official, files, context.Now);
        return done with { Evidence = EvidenceViews.Of(files) };
    }

    /// <summary>Last part of a key under <c>officials.refused</c>.</summary>
    private const string PaperLost = "paper-lost";

    /// <summary>The chat that filed it, or one that opened it by its PIN: the desk remembers that for half an hour.</summary>
    private async Task<CommandOutcome> CitizenAct(CitizenActCommand act, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop) =>
        await cases.Read(act.Code, draft, stop) is { } loaded && (act.ByPin || loaded.Row.FiledByChat == chat.Id)
            ? await Decided(loaded, (state, desk) => CaseDecisions.Apply(state, act.Action, CaseEvent.Citizen, desk), CaseEvent.Citizen, context.Now, draft, stop)
            : new CommandOutcome.NotYours();

    /// <summary>What an official says of reminders: no act of the procedure.</summary>
    private async Task<CommandOutcome> Remind(
        string code, DeskContext context, CommitDraft draft, Func<CaseState, string, PetitionDesk, Decision> decide, CancellationToken stop) =>
        context.OfficialId is { } official && await cases.Read(code, draft, stop) is { } loaded
            ? await Decided(loaded, (state, desk) => decide(state, official, desk), official, context.Now, draft, stop)
            : new CommandOutcome.NotYours();

    private async Task<CommandOutcome> Decided(
        ReadCase loaded, Func<CaseState, PetitionDesk, Decision> decide, string actor, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        var desk = await DeskAt(now, stop);
        var before = loaded.State;
        switch (decide(before, desk))
        {
            case Decision.Refused { ReasonKey: RefusalReason.NotYourCase }:
                return new CommandOutcome.NotYours();
            case Decision.Refused refused:
                return (refused.ReasonKey == RefusalReason.StageForbids ? Collision.Of(loaded.Events, actor, now, house.Office) : null) ?? new CommandOutcome.Refused(refused.ReasonKey, FactArgs.Of(refused.Args));
            case Decision.Done done:
                draft.Change(before, done, loaded.Row.FiledByChat, loaded.Row.Version, desk);
                if (done.After.Record.Urged != before.Record.Urged)
                {
                    urging.Follow(done.After, now, draft);
                }

                await TellOfIt(done, loaded.Row.FiledByChat, desk, draft, stop);
                return new CommandOutcome.Done(views.View(done.After, [.. loaded.Events, .. done.Events]));
            default:
                throw new InvalidOperationException("A decision is neither done nor refused. Was a kind added without its case here?");
        }
    }

    /// <summary>What every decision brings besides: word to those who must know, or to who stands in for them.</summary>
    private async Task TellOfIt(Decision.Done done, string? filedByChat, PetitionDesk desk, CommitDraft draft, CancellationToken stop)
    {
        foreach (var notice in StandIns.Turn(done.Notices, done.After.Record, house.Office, desk.Deputies))
        {
            await post.Add(draft, notice, filedByChat, desk.NowUtc, stop);
        }
    }

    private async Task<CommandOutcome> Link(string token, ChatRow chat, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        if (await store.FindInvitation(token, stop) is not { } invitation || !invitation.IsOpen(now))
        {
            return new CommandOutcome.NotYours();
        }

        draft.Link = new LinkWrite(chat.Id, invitation.Person, token);
        draft.Audit.Add(new AuditWrite(AuditWrite.House, invitation.Person, "chat-linked"));
        return new CommandOutcome.Done(Group: Person.IsGroup(invitation.Person));
    }
}
