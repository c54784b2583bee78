using System.Text.Json;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Dialogs.Oversight;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Procedures;
using Desk = CitizenBot.Petitions.Cases.Desk;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Files;
using CitizenBot.Host.Hotspots;
using CitizenBot.Host.Oversight;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Performs the reads that the desk asks for.</summary>
/// <remarks>Tries of a PIN and openings of an identity are written down: they go into the commit of the turn, or are written before the answer is given.</remarks>
public sealed class DeskLookups(BotStore store, House house, CaseReader cases, CaseViews views, NoticePost post, EvidenceShelf shelf, DraftMove moves, CasePrints prints, Openings openings, DataRights dataRights, Absences absences, WorkPages work, LeaveWork leaves, OversightReader oversight, Matters matters, HotspotWork hotspots)
{
    public async Task<string> Perform(Lookup lookup, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop) => lookup switch
    {
        CaseByPin tried => JsonSerializer.Serialize(await ByPin(tried, chat, context.Now, draft, stop)),
        CasesOfThisChat => JsonSerializer.Serialize(await OfChat(chat, draft, stop)),
        WorkOfTheOfficial page => JsonSerializer.Serialize(await work.Page(page.View, context, stop)),
        LeaveGround => JsonSerializer.Serialize(await leaves.Ground(context, stop)),
        CaseCardFor card => JsonSerializer.Serialize(await Card(card.Code, context, draft, stop)),
        CitizenCase seen => JsonSerializer.Serialize(await Own(seen.Code, seen.ByPin, chat, draft, stop) is { } own ? await View(own, stop) : null),
        DecisionPapers papers => JsonSerializer.Serialize(await Papers(papers, chat, draft, stop)),
        EarlierPetition earlier => JsonSerializer.Serialize(await Earlier(earlier, chat, draft, stop)),
        CaseTexts texts => JsonSerializer.Serialize(await Texts(texts, context, draft, stop)),
        EvidenceOf files => JsonSerializer.Serialize(await Evidence(files.Code, context, draft, stop)),
        PreviewOf preview => JsonSerializer.Serialize(await Preview(preview, context, draft, stop)),
        TemplatesFor templates => JsonSerializer.Serialize(Templates.Of(house.Speaker, templates.Act)),
        SimilarCases similar => JsonSerializer.Serialize(await matters.Find(similar, context.Today, draft, stop)),
        PaperOf paper => JsonSerializer.Serialize(await prints.Print(paper, chat, context, draft, stop)),
        MovedDraft moved => JsonSerializer.Serialize(await moves.Take(moved.Token, chat, context.Now, draft, stop)),
        OversightOf asked => JsonSerializer.Serialize(await oversight.Answer(asked.What, asked.Period, context.OfficialId, context.Now, stop)),
        LivingHotspots => JsonSerializer.Serialize(await hotspots.Living(context, stop)),
        LetterOf letter => JsonSerializer.Serialize(await hotspots.Letter(letter, chat.Id, stop)),
        HotspotOf hotspot => JsonSerializer.Serialize(await hotspots.Answer(hotspot.Id, context, stop)),
        InvitationOf invited => JsonSerializer.Serialize(await Invitation(invited.Token, context.Now, stop)),
        DataRequestOf request => JsonSerializer.Serialize(await dataRights.View(request.Id, chat, context, draft, stop)),
        UrgingOf urging => JsonSerializer.Serialize(await UrgeWork.View(store, urging.Id, context.OfficialId, stop)),
        OpeningOf opening => JsonSerializer.Serialize(await openings.View(opening.Code, context, draft, stop)),
        _ => throw new InvalidOperationException($"Nobody performs {lookup.GetType().Name}. Was a lookup added without its case here?"),
    };

    /// <summary>The answer for an unknown code is that for a wrong PIN, and takes the same time.</summary>
    private async Task<PinAnswer> ByPin(CaseByPin tried, ChatRow chat, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        var tries = await store.PinTries(chat.Id, now - PinGuard.LockTime, stop);
        var failures = SinceLastRight(tries);
        switch (PinGuard.Check(failures, now))
        {
            case PinAllowance.Locked locked:
                return new PinAnswer(null, 0, locked.Until);
            case PinAllowance.Slowed slowed:
                return new PinAnswer(null, slowed.Remaining, slowed.Until);
        }

        var matched = await store.CheckPin(tried.Code, tried.Pin, stop);
        draft.PinTry = new PinTry(chat.Id, tried.Code, matched);
        if (matched)
        {
            return new PinAnswer(await View(tried.Code, draft, stop), PinGuard.Tries, null);
        }

        switch (PinGuard.Check([.. failures, now], now))
        {
            case PinAllowance.Locked locked:
                await TellOperator(chat, now, draft, stop);
                return new PinAnswer(null, 0, locked.Until);
            case PinAllowance.Slowed slowed:
                return new PinAnswer(null, slowed.Remaining, null);
            case PinAllowance.Allowed allowed:
                return new PinAnswer(null, allowed.Remaining, null);
            default:
                throw new InvalidOperationException("PinGuard gave an answer nobody here knows.");
        }
    }

    private static List<DateTime> SinceLastRight(IReadOnlyList<PinTryRow> tries) =>
        [.. tries.Reverse().TakeWhile(tried => !tried.Matched).Select(tried => tried.At)];

    private async Task TellOperator(ChatRow chat, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        var (wrong, chats) = await store.WrongPins(now - PinGuard.GuessingWindow, stop);
        var facts = new Dictionary<string, string>
        {
            ["count"] = $"{wrong + 1}",
            ["chats"] = $"{Math.Max(1, chats)}",
            ["minutes"] = $"{PinGuard.GuessingWindow.TotalMinutes:0}",
        };
        var notice = new Notice(NoticeEvent.PinGuessing, Audience.Operator, Notice.Operator, "", facts, NoticeClass.Alert);
        await post.Add(draft, new ToldNotice($"pin-guessing:{chat.Id}:{now:yyyyMMddHH}", notice), null, now, stop);
    }

    private async Task<CaseView?> View(string code, CommitDraft draft, CancellationToken stop) =>
        await cases.Read(code, draft, stop) is { } found ? await View(found, stop) : null;

    /// <summary>With the days on which the office was told that it is late, where it is.</summary>
    private async Task<CaseView> View(ReadCase found, CancellationToken stop)
    {
        var view = views.View(found.State, found.Events);
        return view.Next is null ? view : ToldDays.Of(await store.ToldTimes(view.Code, stop), found.State.Record, house.Office) is var (official, superior)
            ? view with { OfficialToldOn = official, SuperiorToldOn = superior }
            : view;
    }

    /// <summary>A case of the citizen in this chat: who filed it here, or opened it here by its PIN.</summary>
    private async Task<ReadCase?> Own(string code, bool byPin, ChatRow chat, CommitDraft draft, CancellationToken stop) =>
        await cases.Read(code, draft, stop) is { } found && (byPin || found.Row.FiledByChat == chat.Id) ? found : null;

    private async Task<IReadOnlyList<EvidenceView>> Papers(DecisionPapers asked, ChatRow chat, CommitDraft draft, CancellationToken stop) =>
        await Own(asked.Code, asked.ByPin, chat, draft, stop) is { } found ? await shelf.List(views.View(found.State, found.Events).Papers, stop) : [];

    /// <summary>A denouncer's name takes two people to open, so it is asked anew; a complainant's is given back only to the chat it came from, and that is written down.</summary>
    private async Task<EarlierFiled?> Earlier(EarlierPetition asked, ChatRow chat, CommitDraft draft, CancellationToken stop)
    {
        if (await Own(asked.Code, asked.ByPin, chat, draft, stop) is not { } found)
        {
            return null;
        }

        var isOwnChat = found.Row.FiledByChat == chat.Id && !found.State.Record.Sealed;
        var people = isOwnChat && await store.OpenIdentity(asked.Code, CaseEvent.Citizen, "filled into a second complaint", cancel: stop) is IdentityResult.Opened { Identity: { } json }
            ? JsonSerializer.Deserialize<Petitioners>(json)
            : null;
        return new EarlierFiled(views.View(found.State, found.Events), await Petition(asked.Code, stop), people);
    }

    private async Task<IReadOnlyList<CaseView>> OfChat(ChatRow chat, CommitDraft draft, CancellationToken stop)
    {
        var found = new List<CaseView>();
        foreach (var row in await store.CasesFiledBy(chat.Id, stop))
        {
            found.Add((await View(row.Code, draft, stop))!);
        }

        return found;
    }

    private async Task<CaseCard?> Card(string code, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (await Theirs(code, context, draft, stop) is not { } found)
        {
            return null;
        }

        var petition = await Petition(code, stop);
        var desk = new Petitions.Cases.Desk(house.Office, house.Rules, house.Calendar, context.Now) { Deputies = await absences.On(context.Now, stop) };
        var card = views.Card(found.State, found.Events, petition with { Evidence = [.. petition.Evidence, .. await Later(code, petition, found, draft, stop)] }, context.OfficialId!, desk);
        return card with { Matter = await matters.Of(found.State.Record, context.OfficialId!, desk.Deputies, stop) };
    }

    /// <summary>The files that joined the case after it was filed, those of this turn among them.</summary>
    private async Task<IEnumerable<EvidenceFile>> Later(string code, FilePetition petition, ReadCase found, CommitDraft draft, CancellationToken stop)
    {
        if (!found.Events.Any(happened => happened.Key is CaseEventKey.EvidenceAdded or CaseEventKey.ScanAdded))
        {
            return [];
        }

        var joining = draft.AttachFiles.Where(files => files.CaseCode == code).SelectMany(files => files.Handles).ToList();
        var files = (await shelf.ListOfCase(code, stop)).Concat(await shelf.List(joining, stop));
        return files.DistinctBy(file => file.Handle)
            .Where(file => !petition.Evidence.Any(first => first.Handle == file.Handle))
            .Select(file => new EvidenceFile(file.Handle, file.Kind, file.Name, file.Caption, file.ReceivedAt));
    }

    /// <summary>The case, if the official of this chat may act on it.</summary>
    private async Task<ReadCase?> Theirs(string code, DeskContext context, CommitDraft draft, CancellationToken stop) =>
        context.OfficialId is { } official && await cases.Read(code, draft, stop) is { } found && found.State.Record.ErasedOn is null
        && CaseParties.MayOpen(found.State.Record, house.Office, official, await absences.On(context.Now, stop))
            ? found
            : null;

    private async Task<ActPreview> Preview(PreviewOf asked, DeskContext context, CommitDraft draft, CancellationToken stop) =>
        context.OfficialId is { } official && await cases.Read(asked.Code, draft, stop) is { } found
            ? views.Preview(found.State, CaseDecisions.Apply(found.State, asked.Action, official, new Desk(house.Office, house.Rules, house.Calendar, context.Now)))
            : new ActPreview(RefusalReason.NotYourCase, new Dictionary<string, string>(), []);

    private async Task<FilePetition> Petition(string code, CancellationToken stop) =>
        JsonSerializer.Deserialize<FilePetition>((await store.LoadCaseContent(code, stop))!)!;

    private async Task<CaseTextsAnswer> Texts(CaseTexts asked, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (await Theirs(asked.Code, context, draft, stop) is not { } theirs)
        {
            return new CaseTextsAnswer("not-yours", []);
        }

        if (asked.What == "content")
        {
            draft.Note(asked.Code, new CaseEvent(RecordEventKey.ContentOpened, context.Now, context.OfficialId!, new Dictionary<string, string>()));
            return new CaseTextsAnswer(null, views.FileTexts(await Petition(asked.Code, stop), theirs.State, theirs.Events, context.OfficialId!, await absences.On(context.Now, stop)));
        }

        return await store.OpenIdentity(asked.Code, context.OfficialId!, "opened from the case card", cancel: stop) switch
        {
            IdentityResult.Opened { Identity: { } json } => new CaseTextsAnswer(null, CaseViews.People(JsonSerializer.Deserialize<Petitioners>(json)!)),
            IdentityResult.Opened => new CaseTextsAnswer(null, []),
            IdentityResult.NeedsSecondPerson => new CaseTextsAnswer("sealed", []),
            _ => new CaseTextsAnswer("not-yours", []),
        };
    }

    /// <summary>The entry goes into the commit that also carries the answer: no file leaves unrecorded.</summary>
    private async Task<EvidenceAnswer> Evidence(string code, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (await Theirs(code, context, draft, stop) is not { } theirs)
        {
            return new EvidenceAnswer("not-yours", []);
        }

        // A second complaint goes on with the evidence of the first.
        IReadOnlyList<EvidenceView> files = theirs.State.Record.EarlierCode is { } earlier
            ? [.. await shelf.ListOfCase(earlier, stop), .. await shelf.ListOfCase(code, stop)]
            : await shelf.ListOfCase(code, stop);
        var facts = new Dictionary<string, string> { ["count"] = $"{files.Count}" };
        draft.Note(code, new CaseEvent(CaseEventKey.EvidenceOpened, context.Now, context.OfficialId!, facts));
        return new EvidenceAnswer(null, files);
    }

    private async Task<InvitationView> Invitation(string token, DateTime now, CancellationToken stop)
    {
        if (await store.FindInvitation(token, stop) is not { } invitation || !invitation.IsOpen(now))
        {
            return new InvitationView(false, null, null, null);
        }

        if (Person.IsGroup(invitation.Person))
        {
            var group = house.Office.Groups.First(candidate => candidate.Id == Person.GroupId(invitation.Person));
            return new InvitationView(true, new LocalizedArg(group.Name.Vi, group.Name.En), null, group.Id);
        }

        var official = house.Office.Official(invitation.Person);
        return official is null
            ? new InvitationView(false, null, null, null)
            : new InvitationView(true, new LocalizedArg(official.Title.Vi, official.Title.En), official.Id, null);
    }
}
