using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.DataRights;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;

namespace CitizenBot.Tests.Transcripts;

/// <content>Requests about data and copies of it: the host's part, on dictionaries.</content>
internal sealed partial class World
{
    private readonly Dictionary<string, (DataRequest Request, string? AnsweredBy, WorldChat By)> requests = [];

    private DataRequestView? DataRequest(WorldChat chat, string id)
    {
        if (!requests.TryGetValue(id, out var found))
        {
            return null;
        }

        var forOfficial = chat.OfficialId is { } official && DataRequests.MayAct(found.AnsweredBy, About(found.Request), Office, official, Deputies);
        return forOfficial || found.By == chat ? DataRequestViews.Of(found.Request, RuleBook.Shipped, forOfficial) : null;
    }

    private CaseRecord? About(DataRequest request) => request.CaseCode is { } code ? cases[code].State.Record : null;

    private WorldCase? Own(WorldChat chat, string? code, string? pin) =>
        code is not null && cases.TryGetValue(code, out var one) && ((one.FiledBy == chat && !one.State.Record.Sealed) || one.Pin == pin) ? one : null;

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Carry(WorldChat chat, DataRequestCommand asked)
    {
        var about = Own(chat, asked.Code, asked.Pin)?.State.Record;
        var request = DataRequests.Ask($"request-{requests.Count + 1}", asked.Kind, asked.Text, about?.Code, chat.Name, LawDesk);
        var others = cases.Values.Where(one => one.FiledBy == chat && one.State.Record.Sealed).Select(one => one.State.Record).ToList();
        var answeredBy = DataRequests.AnsweredBy(about, others, Office);
        requests.Add(request.Id, (request, answeredBy, chat));
        return (new CommandOutcome.DataAsked(DataRequestViews.Of(request, RuleBook.Shipped, forOfficial: false)), [.. Tell(NoticeEvent.DataRequest, Audience.Official, chats.Values.FirstOrDefault(one => one.OfficialId == answeredBy), request)]);
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Carry(WorldChat chat, DataActCommand act)
    {
        var (request, answeredBy, by) = requests[act.Id];
        if (chat.OfficialId is not { } official || !DataRequests.MayAct(answeredBy, About(request), Office, official, Deputies))
        {
            return (new CommandOutcome.NotYours(), []);
        }

        var (after, refused) = act.What switch
        {
            DataActs.Answer => DataRequests.Answer(request, act.Words ?? "", LawDesk.Today),
            DataActs.Done => DataRequests.Complete(request, LawDesk.Today),
            _ => DataRequests.Refuse(request, act.Words ?? "", LawDesk.Today),
        };
        if (after is null)
        {
            return (new CommandOutcome.Refused(refused!, Args.None), []);
        }

        requests[act.Id] = (after, answeredBy, by);
        return (new CommandOutcome.Done(), [.. Tell(NoticeEvent.DataAnswered, Audience.Citizen, by, after)]);
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Carry(WorldChat chat, ExportDataCommand asked)
    {
        var found = asked.Code is null ? cases.Values.Where(one => one.FiledBy == chat && !one.State.Record.Sealed).ToList() : [.. new[] { Own(chat, asked.Code, asked.Pin) }.OfType<WorldCase>()];
        return asked.Code is not null && found.Count == 0
            ? (new CommandOutcome.NotYours(), [])
            : (new CommandOutcome.DataCopied([.. found.Select(one => new DataOfCase(
                View(one), CaseViews.Content(one.Petition, one.Events), one.State.Record.Sealed ? null : CaseViews.People(one.Petition.People()), [.. one.Petition.Evidence.Select(OnShelf)]))]), []);
    }

    private IEnumerable<Heard> Tell(string @event, Audience audience, WorldChat? chat, DataRequest request)
    {
        if (chat is not null)
        {
            var facts = new Dictionary<string, string> { ["id"] = request.Id, ["date"] = $"{request.DueOn:yyyy-MM-dd}", ["asked-on"] = $"{request.AskedOn:yyyy-MM-dd}" };
            yield return Hear(chat, notices.For(new Notice(@event, audience, "", "", facts, NoticeClass.Alert)), StateOf(chat).Locale, notice: true);
        }
    }
}
