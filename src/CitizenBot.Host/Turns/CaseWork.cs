using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Hotspots;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Carries out what the desk commands; each kind of command has its own place.</summary>
/// <remarks>Nothing is written here. Who may act is asked again for every command, because old buttons outlive posts.</remarks>
public sealed class CaseWork(BotStore store, FilingWork filing, EvidenceWork evidence, ActWork acts, Openings openings, DataRights dataRights, LeaveWork leaves, UrgeWork urging, HotspotWork hotspots)
{
    public async Task<CommandOutcome> Carry(DeskCommand command, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop) => command switch
    {
        FileCommand file => await filing.File(file, chat, context, draft, stop),
        AnswerCommand answer => await evidence.Answer(answer, chat, context.Now, draft, stop),
        AddScansCommand add => await evidence.AddScans(add, chat, context, draft, stop),
        AddEvidenceCommand add => await evidence.AddEvidence(add, chat, context.Now, draft, stop),
        LinkCommand link => await Link(link.Token, chat, context.Now, draft, stop),
        MoveDraftCommand move => DraftMove.Offer(move.SheetId, chat, context.Now, draft),
        ForgetCommand => Forget(draft),
        ActCommand act => await acts.Act(act, chat, context, draft, stop),
        CitizenActCommand act => await acts.CitizenAct(act, chat, context, draft, stop),
        DataRequestCommand request => await dataRights.Ask(request, chat, context.Now, draft, stop),
        ExportDataCommand export => await dataRights.Export(export, chat, context.Now, draft, stop),
        DataActCommand act => await dataRights.Act(act, context, draft, stop),
        OpeningCommand opening => await openings.Carry(opening, context, draft, stop),
        SnoozeCommand act => await acts.Remind(act.Code, context, draft, (state, official, desk) => CaseDecisions.Snooze(state, act.Until, act.Reason, act.Words, official, desk), stop),
        DelayCommand act => await acts.Remind(act.Code, context, draft, (state, official, desk) => CaseDecisions.ExplainDelay(state, act.DoneBy, act.Words, official, desk), stop),
        NoteReminderCommand act => await acts.Remind(act.Code, context, draft, (state, official, desk) => CaseDecisions.NoteReminder(state, official, desk), stop),
        NudgeCommand act => await acts.Remind(act.Code, context, draft, (state, official, desk) => CaseDecisions.Nudge(state, official, desk), stop),
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
