using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Files;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>What comes to a case after it was filed: a citizen's answers and files, an official's scans.</summary>
public sealed class EvidenceWork(House house, CaseReader cases, CaseViews views, CaseDesk desks, CaseEvidence evidence, NoticePost post, Absences absences)
{
    /// <summary>An official adds scans to a case they may act on. Never to a sealed one: a scan of its paper shows who denounces.</summary>
    public async Task<CommandOutcome> AddScans(AddScansCommand add, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop)
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

        // The office's own papers: what becomes of them is told to the official, and is no news to the citizen.
        CaseEvidence.AttachPapers(draft, add.Code, chat, files);
        LatePapers.Follow(draft, add.Code, official, files, context.Now, FollowUpKind.Scans);
        var added = Added(CaseEventKey.ScanAdded, official, files, context.Now);
        draft.Note(add.Code, added);
        return new CommandOutcome.Done(views.View(found.State, [.. found.Events, added])) { Evidence = EvidenceViews.Of(files) };
    }

    /// <summary>Only who filed the case adds to it, and only files of the same chat.</summary>
    public async Task<CommandOutcome> AddEvidence(AddEvidenceCommand add, ChatRow chat, DateTime now, CommitDraft draft, CancellationToken stop)
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

        var added = Join(draft, add.Code, chat, files, now);
        return new CommandOutcome.Done(views.View(found.State, [.. found.Events, added]));
    }

    private static CaseEvent Join(CommitDraft draft, string code, ChatRow chat, IReadOnlyList<FileRow> files, DateTime now)
    {
        CaseEvidence.Attach(draft, code, chat, files);
        var added = Added(CaseEventKey.EvidenceAdded, CaseEvent.Citizen, files, now);
        draft.Note(code, added);
        return added;
    }

    private static CaseEvent Added(string key, string actor, IReadOnlyList<FileRow> files, DateTime now)
    {
        var facts = new Dictionary<string, string>
        {
            ["count"] = files.Count.ToString(CultureInfo.InvariantCulture),
            ["kinds"] = string.Join(' ', files.Select(file => file.Meta?.Kind ?? "document")),
        };
        return new CaseEvent(key, now, actor, facts, string.Join(' ', files.Select(file => file.Handle)));
    }

    /// <summary>An answer and its files in one commit. Where the stage knows no answer any more (it was refused), what came is kept with the case and told all the same.</summary>
    public async Task<CommandOutcome> Answer(AnswerCommand answer, ChatRow chat, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        if (await cases.Read(answer.Code, draft, stop) is not { } found || !(answer.ByPin || found.Row.FiledByChat == chat.Id))
        {
            return new CommandOutcome.NotYours();
        }

        var files = await evidence.Wait(answer.Files, chat, stop);
        List<CaseEvent> events = [.. found.Events];
        if (files.Count > 0)
        {
            events.Add(Join(draft, answer.Code, chat, files, now));
        }

        var desk = await desks.At(now, stop);
        var after = found.State;
        if (CaseDecisions.Apply(found.State, new CaseAction.Answer(answer.Words, files.Count), CaseEvent.Citizen, desk) is Decision.Done done)
        {
            draft.Change(found.State, done, found.Row.FiledByChat, found.Row.Version, desk);
            await desks.Tell(done, found.Row.FiledByChat, desk, draft, stop);
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
}
