using System.Text.Json;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Dialogs.Oversight;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Procedures;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Tests.Transcripts;

/// <content>What the host looks up and carries out, on dictionaries instead of tables.</content>
internal sealed partial class World
{
    /// <summary>An invitation's token is <c>for</c> and the official's id without hyphens.</summary>
    private static string TokenOf(string officialId) => "for" + officialId.Replace("-", "", StringComparison.Ordinal);

    private PetitionDesk LawDesk => new(Office, RuleBook.Shipped, WorkCalendar.Shipped, Now) { Deputies = Deputies };

    private string Find(WorldChat chat, Lookup lookup) => lookup switch
    {
        CaseByPin pin => Json(TryPin(chat, pin)),
        CasesOfThisChat => Json<IReadOnlyList<CaseView>>([.. cases.Values.Where(one => one.FiledBy == chat).Reverse().Select(View)]),
        WorkOfTheOfficial page => Json(Work(chat, page.View)),
        LeaveGround => Json(Ground(chat.OfficialId!)),
        CaseCardFor card => Json(Mine(chat, card.Code) is { } one ? Card(one, chat) : null),
        CitizenCase seen => Json(Own(chat, seen.Code, seen.ByPin) is { } own ? View(own) : null),
        DecisionPapers papers => Json<IReadOnlyList<EvidenceView>>(Own(chat, papers.Code, papers.ByPin) is { } decided ? [.. View(decided).Papers.Select(OnShelf)] : []),
        EarlierPetition earlier => Json(Own(chat, earlier.Code, earlier.ByPin) is { } first
            ? new EarlierFiled(View(first), first.Petition.WithoutPeople(), first.FiledBy == chat && !first.State.Record.Sealed ? first.Petition.People() : null)
            : null),
        CaseTexts texts => Json(Texts(chat, texts)),
        EvidenceOf evidence => Json(Mine(chat, evidence.Code) is { } shown ? new EvidenceAnswer(null, [.. shown.Petition.Evidence.Concat(shown.Later).Select(OnShelf)]) : new EvidenceAnswer("not-yours", [])),
        PreviewOf preview => Json(Mine(chat, preview.Code) is { } now ? views.Preview(now.State, CaseDecisions.Apply(now.State, preview.Action, chat.OfficialId!, LawDesk)) : new ActPreview("not-your-case", new Dictionary<string, string>(), [])),
        TemplatesFor templates => Json(Templates.Of(speaker, templates.Act)),
        SimilarCases similar => Json(Similar(similar)),
        PaperOf paper => Json(Paper(chat, paper)),
        DataRequestOf request => Json(DataRequest(chat, request.Id)),
        UrgingOf urging => Json(urgings.Find(one => one.Id == urging.Id && one.Head == chat.OfficialId) is { } urged ? new UrgingView(!urged.Answered, urged.Words) : null),
        OpeningOf opening => Json(Opening(chat, opening.Code)),
        HotspotOf hotspot => Json(HotspotFor(chat, hotspot.Id)),
        LivingHotspots => Json(Living(chat)),
        LetterOf letter => Json(Letter(chat, letter)),
        MovedDraft draft => Json(moved.Remove(draft.Token, out var sheet) ? sheet : null),
        OversightOf asked => Json(Oversee(chat, asked)),
        InvitationOf invitation => Json(Invitation(invitation.Token)),
        _ => throw new InvalidOperationException($"Nobody looks up {lookup.GetType().Name}."),
    };

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private CaseView View(WorldCase one)
    {
        var (official, superior) = ToldDays.Of([.. told.Where(key => key.Value is not null && key.Key.Contains(one.State.Record.Code, StringComparison.Ordinal)).Select(key => (key.Key, key.Value!.Value))], one.State.Record, Office);
        return views.View(one.State, one.Events) with { OfficialToldOn = official, SuperiorToldOn = superior };
    }

    private WorldCase? Own(WorldChat chat, string code, bool byPin) =>
        cases.GetValueOrDefault(code) is { } one && (byPin || one.FiledBy == chat) ? one : null;

    private CaseCard Card(WorldCase one, WorldChat chat) => views.Card(one.State, one.Events, one.Petition, chat.OfficialId!, LawDesk) with { Matter = MatterOf(one, chat) };

    private WorldCase? Mine(WorldChat chat, string code) =>
        cases.GetValueOrDefault(code) is { } one && chat.OfficialId is { } official && CaseParties.MayOpen(one.State.Record, Office, official, Deputies) ? one : null;

    private PinAnswer TryPin(WorldChat chat, CaseByPin pin)
    {
        if (PinGuard.Check(chat.WrongPins, Now) is PinAllowance.Locked { Until: var locked })
        {
            return new PinAnswer(null, 0, locked);
        }

        if (cases.GetValueOrDefault(pin.Code) is { } one && one.Pin == pin.Pin)
        {
            chat.WrongPins.Clear();
            return new PinAnswer(View(one), PinGuard.Tries, null);
        }

        chat.WrongPins.Add(Now);
        return PinGuard.Check(chat.WrongPins, Now) is PinAllowance.Locked { Until: var until }
            ? new PinAnswer(null, 0, until)
            : new PinAnswer(null, PinGuard.Tries - chat.WrongPins.Count, null);
    }

    private CaseTextsAnswer Texts(WorldChat chat, CaseTexts texts)
    {
        if (Mine(chat, texts.Code) is not { } one)
        {
            return new CaseTextsAnswer("not-yours", []);
        }

        return texts.What == "content" ? new CaseTextsAnswer(null, views.FileTexts(one.Petition, one.State, one.Events, chat.OfficialId!, Deputies))
            : one.State.Record.Sealed ? new CaseTextsAnswer("sealed", [])
            : new CaseTextsAnswer(null, CaseViews.People(one.Petition.People()));
    }

    private InvitationView Invitation(string token)
    {
        var official = Office.Officials.FirstOrDefault(official => TokenOf(official.Id) == token);
        var group = Office.Groups.FirstOrDefault(group => TokenOf(group.Id) == token);
        var name = official?.Title ?? group?.Name;
        return name is null || usedInvitations.Contains(token)
            ? new InvitationView(false, null, null, null)
            : new InvitationView(true, new LocalizedArg(name.Vi, name.En), official?.Id, group?.Id);
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Carry(WorldChat chat, DeskCommand command)
    {
        switch (command)
        {
            case FileCommand file:
                return File(chat, file);
            case AddScansCommand { Code: var scanned, Files: var scans }:
                if (Mine(chat, scanned) is not { State.Record.Sealed: false } withScans)
                {
                    return (new CommandOutcome.NotYours(), []);
                }

                withScans.Petition = withScans.Petition with { Evidence = [.. withScans.Petition.Evidence, .. scans] };
                withScans.Events.Add(new CaseEvent(CaseEventKey.ScanAdded, Now, chat.OfficialId!, new Dictionary<string, string>()));
                latePapers.Add((scanned, chat.OfficialId!, [.. scans.Select(OnShelf).Where(view => view.State == "received").Select(view => view.Handle)], IsScan: true));
                return (new CommandOutcome.Done(View(withScans)) { Evidence = [.. scans.Select(OnShelf)] }, []);
            case LinkCommand { Token: var invitation }:
                return (Link(chat, invitation), []);
            case ForgetCommand:
                chat.State = "{}";
                return (new CommandOutcome.Done(), []);
            case MoveDraftCommand { SheetId: var id }:
                var token = $"token{moved.Count + 1}";
                moved[token] = StateOf(chat).Active is { } open && open.Id == id ? open : throw new InvalidOperationException("The draft to move is not open.");
                return (new CommandOutcome.Moved(token), []);
            case AddEvidenceCommand { Code: var code, Files: var late }:
                Join(cases[code], late);
                return (new CommandOutcome.Done(), []);
            case AnswerCommand answer:
                return Answer(chat, answer);
            case ActCommand { Action.Papers.Count: > 0 } act when chat.OfficialId is { } official:
                return WithPapers(act, official);
            case ActCommand act when chat.OfficialId is { } official:
                return Act(act.Code, act.Action, official);
            case CitizenActCommand act when act.ByPin || cases.GetValueOrDefault(act.Code)?.FiledBy == chat:
                return Act(act.Code, act.Action, CaseEvent.Citizen);
            case ActCommand or CitizenActCommand:
                return (new CommandOutcome.NotYours(), []);
            case DataRequestCommand asked:
                return Carry(chat, asked);
            case DataActCommand act:
                return Carry(chat, act);
            case ExportDataCommand asked:
                return Carry(chat, asked);
            case OpeningCommand opening:
                return Carry(chat, opening);
            case SnoozeCommand act:
                return Remind(chat, act.Code, (state, official) => CaseDecisions.Snooze(state, act.Until, act.Reason, act.Words, official, LawDesk));
            case DelayCommand act:
                return Remind(chat, act.Code, (state, official) => CaseDecisions.ExplainDelay(state, act.DoneBy, act.Words, official, LawDesk));
            case NoteReminderCommand act:
                return Remind(chat, act.Code, (state, official) => CaseDecisions.NoteReminder(state, official, LawDesk));
            case NudgeCommand act:
                return Remind(chat, act.Code, (state, official) => CaseDecisions.Nudge(state, official, LawDesk));
            case TakeLeaveCommand act:
                return TakeLeave(chat.OfficialId!, act);
            case EndLeaveCommand act:
                return EndLeave(chat.OfficialId!, act);
            case HotspotCommand or PlanHotspotCommand or TaskDoneCommand or HotspotLetterCommand or EarlyReportCommand:
                return CarryHotspot(chat, command);
            case UrgeUnitCommand act when chat.OfficialId is { } supervisor:
                return Urge(supervisor, act);
            case AnswerUnitUrgeCommand act when chat.OfficialId is { } head:
                return Answer(head, act);
            default:
                return (new CommandOutcome.Done(), []);
        }
    }

    private void Join(WorldCase one, IReadOnlyList<EvidenceFile> files)
    {
        one.Later.AddRange(files);
        one.Events.Add(new CaseEvent(CaseEventKey.EvidenceAdded, Now, CaseEvent.Citizen, new Dictionary<string, string> { ["count"] = $"{files.Count}", ["kinds"] = string.Join(' ', files.Select(file => file.Kind)) }));
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Answer(WorldChat chat, AnswerCommand answer)
    {
        if (Own(chat, answer.Code, answer.ByPin) is not { } one)
        {
            return (new CommandOutcome.NotYours(), []);
        }

        if (answer.Files.Count > 0)
        {
            Join(one, answer.Files);
        }

        var (outcome, owed) = Act(answer.Code, new CaseAction.Answer(answer.Words, answer.Files.Count), CaseEvent.Citizen);
        return (outcome is CommandOutcome.Done done ? done with { Evidence = [.. answer.Files.Select(OnShelf)] } : new CommandOutcome.Done(View(one)) { Evidence = [.. answer.Files.Select(OnShelf)] }, owed);
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) File(WorldChat chat, FileCommand command)
    {
        var petition = command.Petition;
        var earlier = petition.EarlierCode is { } from ? Own(chat, from, command.EarlierByPin) : null;
        // What the host stores and reads back.
        var stored = JsonSerializer.Deserialize<FilePetition>(JsonSerializer.Serialize(petition))!;
        var code = CaseCode.Create(Office.CodePrefix, BitConverter.GetBytes(1_000_003UL * (ulong)(cases.Count + 1)));
        if (CaseDecisions.File(stored, LawDesk, code, earlier?.State) is not Decision.Done done)
        {
            return (new CommandOutcome.Refused("default", Args.None), []);
        }

        if (stored.Counter)
        {
            if (!CounterFiling.MayTakeIn(stored, Office, chat.OfficialId))
            {
                return (new CommandOutcome.Refused("default", Args.None), []);
            }

            done = CounterFiling.TakenIn(done, chat.OfficialId!);
        }

        (done, var others) = Join(done, stored.JoinsCase);
        var one = new WorldCase { State = done.After, Petition = stored, Pin = $"48291{5 + cases.Count}", FiledBy = stored.Counter ? null : chat };
        one.Events.AddRange(done.Events);
        cases.Add(code.Text, one);
        var gone = earlier is null ? [] : Act(petition.EarlierCode!, new CaseAction.GoOn(code.Text), CaseEvent.Citizen).Owed;
        return (new CommandOutcome.Filed(View(one), one.Pin) { Evidence = [.. stored.Evidence.Select(OnShelf)], InMatter = others }, [.. Deliver(done.Notices, one), .. gone]);
    }

    /// <summary>A petition as if its dialog had been gone through: kind, field and unit; <c>again</c> for a second complaint, <c>people-6</c> for a joint one, and last <c>notices</c>.</summary>
    public IReadOnlyList<Heard> FileAtOnce(WorldChat chat, string[] about) => File(chat, new FileCommand(new FilePetition
    {
        Kind = Enum.Parse<PetitionKind>(about[0], ignoreCase: true),
        FieldId = about[1],
        Place = new(about[2], ""),
        Content = [new("Chuyện thử.", Now)],
        Wanted = "Giải quyết.",
        Accused = about[0] == "denunciation" ? new Accused(string.Join(' ', about.Skip(3).Where(word => word != "notices")), AtThisOffice.Yes, IsHead: false) : null,
        Identity = new("Nguyễn Thị Mẫu", "Khu phố 5", "0900000000"),
        FirstTime = about.Contains("again") ? EarlierFiling.Answered : default,
        Joint = about.FirstOrDefault(word => word.StartsWith("people-", StringComparison.Ordinal)) is { } people ? new JointFiling(int.Parse(people["people-".Length..], System.Globalization.CultureInfo.InvariantCulture), [], SelfRepresents: true, default) : null,
        NoticesConsent = about[^1] == "notices",
    })).Owed;

    private CommandOutcome Link(WorldChat chat, string token)
    {
        var invitation = Invitation(token);
        if (!invitation.Valid)
        {
            return new CommandOutcome.Refused("invitation", Args.None);
        }

        usedInvitations.Add(token);
        chat.OfficialId = invitation.OfficialId;
        chat.GroupId = invitation.GroupId;
        return new CommandOutcome.Done();
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Remind(WorldChat chat, string code, Func<CaseState, string, Decision> decide) =>
        chat.OfficialId is { } official ? Decided(code, state => decide(state, official), official) : (new CommandOutcome.NotYours(), []);

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Act(string code, CaseAction action, string actor) =>
        Decided(code, state => CaseDecisions.Apply(state, action, actor, LawDesk), actor);

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Decided(string code, Func<CaseState, Decision> decide, string actor)
    {
        if (!cases.TryGetValue(code, out var one))
        {
            return (new CommandOutcome.NotYours(), []);
        }

        switch (decide(one.State))
        {
            case Decision.Done done:
                one.State = done.After;
                one.Events.AddRange(done.Events);
                Answer(one, actor);
                return (new CommandOutcome.Done(View(one)), [.. Deliver(done.Notices, one)]);
            case Decision.Refused { ReasonKey: RefusalReason.NotYourCase }:
                return (new CommandOutcome.NotYours(), []);
            case Decision.Refused { ReasonKey: RefusalReason.StageForbids } when Collision.Of(one.Events, actor, Now, Office) is { } collision:
                return (collision, []);
            case Decision.Refused refused:
                return (new CommandOutcome.Refused(refused.ReasonKey, FactArgs.Of(refused.Args)), []);
            default:
                throw new InvalidOperationException("A decision is neither done nor refused.");
        }
    }
}
