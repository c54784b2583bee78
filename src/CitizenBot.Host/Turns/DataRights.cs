using System.Globalization;
using System.Text.Json;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Files;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.DataRights;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Turns;

/// <summary>Carries out what concerns a person's own data: the copy of it, and requests to correct or delete it with their dates.</summary>
public sealed class DataRights(BotStore store, House house, CaseReader cases, CaseViews views, NoticePost post, EvidenceShelf shelf, Absences absences)
{
    /// <summary>The kind of follow-up that watches a request's days.</summary>
    public const string FollowUp = "data-request";

    /// <summary>The request behind a follow-up.</summary>
    public static DataRequest? Read(FollowUpRow row) => row.Rest is { } json ? JsonSerializer.Deserialize<DataRequest>(json) : null;

    /// <summary>The row that watches a request.</summary>
    /// <param name="request">As decided.</param>
    /// <param name="answeredBy">Who answers it.</param>
    /// <param name="nextAt">When it is looked at next (UTC).</param>
    public static FollowUpRow Row(DataRequest request, string? answeredBy, DateTime? nextAt) => new()
    {
        Id = request.Id,
        Kind = FollowUp,
        CaseCode = request.CaseCode,
        Person = answeredBy,
        DueOn = request.DueOn,
        NextAt = nextAt,
        State = request.State,
        Rest = JsonSerializer.Serialize(request),
    };

    /// <summary>The request as this chat may see it: its own, or for who answers it.</summary>
    public async Task<DataRequestView?> View(string id, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (await Find(id, draft, stop) is not { } found)
        {
            return null;
        }

        var forOfficial = context.OfficialId is { } official && !context.IsGroup && DataRequests.MayAct(found.Row.Person, found.About, house.Office, official, await absences.On(context.Now, stop));
        return forOfficial || found.Request.ChatId == chat.Id ? DataRequestViews.Of(found.Request, house.Rules, forOfficial) : null;
    }

    /// <summary>A request to correct or delete: with a code it must be the person's own case, else it is about what the office keeps at all.</summary>
    public async Task<CommandOutcome> Ask(DataRequestCommand asked, ChatRow chat, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        var about = asked.Code is { } code ? await Own(code, asked.Pin, chat, draft, stop) : null;
        var desk = DeskAt(now);
        var id = string.Create(CultureInfo.InvariantCulture, $"data-request/{now:yyyyMMddHHmmssfff}/{BotStore.RandomToken()}");
        var request = DataRequests.Ask(id, asked.Kind, asked.Text, about?.State.Record.Code, chat.Id, desk);
        var others = (await store.CasesFiledBy(chat.Id, stop)).Select(CaseRows.Record).Where(record => record.Sealed).ToList();
        var answeredBy = DataRequests.AnsweredBy(about?.State.Record, others, house.Office);
        draft.FollowUps.Add(Row(request, answeredBy, DataRequests.NextLook(request, desk)));
        Write(draft, request, CaseEvent.Citizen, asked.Kind, about is null ? null : asked.Text, now);
        if (answeredBy is not null)
        {
            var told = DataRequests.InPlaceOf(answeredBy, about?.State.Record, house.Office, await absences.On(now, stop));
            await post.Add(draft, Notice(NoticeEvent.DataRequest, Audience.Official, told, request, desk), null, now, stop);
        }

        var operatorKnows = new Dictionary<string, string> { ["kind"] = asked.Kind };
        await post.Add(draft, new Notice(NoticeEvent.DataRequest, Audience.Operator, Petitions.Notices.Notice.Operator, about is { State.Record.Sealed: false } ? request.CaseCode! : "", operatorKnows, NoticeClass.Alert, QuietHours.NotBefore(house.Office, now)), null, now, stop);
        return new CommandOutcome.DataAsked(DataRequestViews.Of(request, house.Rules, forOfficial: false));
    }

    /// <summary>An official answers, completes or refuses; the person is told that something changed, and reads it in their chat.</summary>
    public async Task<CommandOutcome> Act(DataActCommand act, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (context.OfficialId is not { } official || context.IsGroup || await Find(act.Id, draft, stop) is not { } found
            || !DataRequests.MayAct(found.Row.Person, found.About, house.Office, official, await absences.On(context.Now, stop)))
        {
            return new CommandOutcome.NotYours();
        }

        var desk = DeskAt(context.Now);
        var (after, refused) = act.What switch
        {
            DataActs.Answer => DataRequests.Answer(found.Request, act.Words ?? "", desk.Today),
            DataActs.Done => DataRequests.Complete(found.Request, desk.Today),
            DataActs.Refuse => DataRequests.Refuse(found.Request, act.Words ?? "", desk.Today),
            _ => throw new InvalidOperationException($"Nobody decides '{act.What}'. Was an act added without its case here?"),
        };
        if (after is null)
        {
            return new CommandOutcome.Refused(refused!, Args.None);
        }

        draft.FollowUps.Add(Row(after, found.Row.Person, DataRequests.NextLook(after, desk)) with { Version = found.Row.Version });
        Write(draft, after, official, after.State, act.Words, context.Now);
        await post.Add(draft, Notice(NoticeEvent.DataAnswered, Audience.Citizen, Petitions.Notices.Notice.Citizen, after, desk), after.ChatId, context.Now, stop);
        return new CommandOutcome.Done();
    }

    /// <summary>What is kept about the person's cases. Who denounces stands in no file, not even in that of the one who does.</summary>
    public async Task<CommandOutcome> Export(ExportDataCommand asked, ChatRow chat, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        var found = new List<ReadCase>();
        if (asked.Code is { } code)
        {
            if (await Own(code, asked.Pin, chat, draft, stop) is not { } own)
            {
                return new CommandOutcome.NotYours();
            }

            found.Add(own);
        }
        else
        {
            foreach (var row in await store.CasesFiledBy(chat.Id, stop))
            {
                if (await cases.Read(row.Code, draft, stop) is { State.Record.Sealed: false } one)
                {
                    found.Add(one);
                }
            }
        }

        if (found.Count == 0)
        {
            draft.Audit.Add(new AuditWrite(AuditWrite.House, CaseEvent.Citizen, RecordEventKey.DataExported));
        }

        var copies = new List<DataOfCase>();
        foreach (var one in found)
        {
            copies.Add(await Copy(one, byPin: asked.Code is not null, stop));
            draft.Note(one.State.Record.Code, new CaseEvent(RecordEventKey.DataExported, now, CaseEvent.Citizen, new Dictionary<string, string>()));
        }

        return new CommandOutcome.DataCopied(copies);
    }

    private static void Write(CommitDraft draft, DataRequest request, string actor, string what, string? words, DateTime now)
    {
        var key = RecordEventKey.DataRequest + what;
        if (request.CaseCode is { } code)
        {
            draft.Note(code, new CaseEvent(key, now, actor, new Dictionary<string, string>(), words));
            return;
        }

        draft.Audit.Add(new AuditWrite(AuditWrite.House, actor, key));
    }

    private async Task<DataOfCase> Copy(ReadCase one, bool byPin, CancellationToken stop)
    {
        var code = one.State.Record.Code;
        var content = await store.LoadCaseContent(code, stop) is { } json ? CaseViews.Content(JsonSerializer.Deserialize<FilePetition>(json)!, Answers(one)) : [];
        IReadOnlyList<CaseText>? people = null;
        if (!one.State.Record.Sealed)
        {
            people = await store.OpenIdentity(code, CaseEvent.Citizen, "copy of one's own data", cancel: stop) is IdentityResult.Opened { Identity: { } identity }
                ? CaseViews.People(Seen(JsonSerializer.Deserialize<Petitioners>(identity)!, byPin))
                : [];
        }

        return new DataOfCase(views.View(one.State, one.Events), content, people, await shelf.ListOfCase(code, stop));
    }

    /// <summary>As on paper: a slip that was found must not give away telephone, identity number and the other signers.</summary>
    private static Petitioners Seen(Petitioners all, bool byPin) =>
        byPin ? new Petitioners(all.Self is { } self ? new Identity(self.FullName, self.Address) : null, []) : all;

    /// <summary>A case of this chat, or of a PIN that opens it; a denunciation always takes the PIN.</summary>
    private async Task<ReadCase?> Own(string code, string? pin, ChatRow chat, CommitDraft draft, CancellationToken stop) =>
        await cases.Read(code, draft, stop) is { } found && found.State.Record.ErasedOn is null
            && ((found.Row.FiledByChat == chat.Id && !found.State.Record.Sealed) || (pin is not null && await store.CheckPin(code, pin, stop)))
            ? found
            : null;

    private async Task<(FollowUpRow Row, DataRequest Request, CaseRecord? About)?> Find(string id, CommitDraft draft, CancellationToken stop)
    {
        var row = draft.FollowUps.LastOrDefault(written => written.Id == id) ?? await store.FollowUp(id, stop);
        if (row is not { Kind: FollowUp } || Read(row) is not { } request)
        {
            return null;
        }

        var about = row.CaseCode is { } code ? (await cases.Read(code, draft, stop))?.State.Record : null;
        return (row, request, about);
    }

    private static Notice Notice(string @event, Audience audience, string person, DataRequest request, PetitionDesk desk) => new(
        @event,
        audience,
        person,
        "",
        new Dictionary<string, string>
        {
            ["id"] = request.Id,
            ["date"] = request.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["asked-on"] = request.AskedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        NoticeClass.Alert,
        QuietHours.NotBefore(desk.Office, desk.NowUtc));

    private PetitionDesk DeskAt(DateTime now) => new(house.Office, house.Rules, house.Calendar, now);

    /// <summary>The copy of a denunciation leaves out what was answered to the office: people sign their answers, and a copy lies about.</summary>
    private static IReadOnlyList<CaseEvent> Answers(ReadCase one) => one.State.Record.Sealed ? [] : one.Events;
}
