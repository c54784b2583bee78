using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Files;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Turns;

/// <summary>Acts on a case: loads it, asks the rules, and puts what follows into the commit of the turn.</summary>
public sealed class ActWork(House house, CaseReader cases, CaseViews views, CaseDesk desks, CaseEvidence evidence, LatePapers papers, UrgeWork urging)
{
    public async Task<CommandOutcome> Act(ActCommand act, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop)
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
    public async Task<CommandOutcome> CitizenAct(CitizenActCommand act, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop) =>
        await cases.Read(act.Code, draft, stop) is { } loaded && (act.ByPin || loaded.Row.FiledByChat == chat.Id)
            ? await Decided(loaded, (state, desk) => CaseDecisions.Apply(state, act.Action, CaseEvent.Citizen, desk), CaseEvent.Citizen, context.Now, draft, stop)
            : new CommandOutcome.NotYours();

    /// <summary>What an official says of reminders: no act of the procedure.</summary>
    public async Task<CommandOutcome> Remind(
        string code, DeskContext context, CommitDraft draft, Func<CaseState, string, PetitionDesk, Decision> decide, CancellationToken stop) =>
        context.OfficialId is { } official && await cases.Read(code, draft, stop) is { } loaded
            ? await Decided(loaded, (state, desk) => decide(state, official, desk), official, context.Now, draft, stop)
            : new CommandOutcome.NotYours();

    private async Task<CommandOutcome> Decided(
        ReadCase loaded, Func<CaseState, PetitionDesk, Decision> decide, string actor, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        var desk = await desks.At(now, stop);
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

                await desks.Tell(done, loaded.Row.FiledByChat, desk, draft, stop);
                return new CommandOutcome.Done(views.View(done.After, [.. loaded.Events, .. done.Events]));
            default:
                throw new InvalidOperationException("A decision is neither done nor refused. Was a kind added without its case here?");
        }
    }
}
