using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.DataRights;

/// <summary>What happens to requests about data: asked, answered, done, refused, reminded of. Pure.</summary>
public static class DataRequests
{
    /// <summary>A request with its days counted; a last day off moves as the rule says.</summary>
    /// <param name="id">Made by the caller; unique for ever.</param>
    /// <param name="kind"><see cref="DataRequest.Correct"/> or <see cref="DataRequest.Delete"/>.</param>
    /// <param name="text">In the person's words.</param>
    /// <param name="caseCode">The case it is about, proved to be theirs; null when they named none.</param>
    /// <param name="chatId">The chat in which the answer is given.</param>
    /// <param name="desk">Office, law, calendar and instant.</param>
    public static DataRequest Ask(string id, string kind, string text, string? caseCode, string chatId, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var today = desk.Today;
        return new DataRequest
        {
            Id = id,
            Kind = kind,
            Text = text,
            CaseCode = caseCode,
            ChatId = chatId,
            AskedOn = today,
            AnswerBy = Counting.Count(DataRequest.AnswerRule(desk.Rules, today), today, desk.Calendar).Due.On,
            DoneBy = Counting.Count(DataRequest.DoneRule(desk.Rules, kind, today), today, desk.Calendar).Due.On,
        };
    }

    /// <summary>Who answers it: the reception, or for a sealed case who handles that; never the accused or anyone under them.</summary>
    /// <param name="about">The case it is about; null when the person named none.</param>
    /// <param name="others">The sealed cases of the same chat: its words may tell of them.</param>
    /// <param name="office">Posts and superiors.</param>
    /// <returns>Null when nobody of the office may; then the operator must find somebody.</returns>
    public static string? AnsweredBy(CaseRecord? about, IReadOnlyCollection<CaseRecord> others, Office office)
    {
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(office);
        if (about is { Sealed: true, ResponsibleId: { } responsible })
        {
            return responsible;
        }

        IEnumerable<string> inOrder = [office.ReceiverId, .. office.Chain(office.ReceiverId).Select(superior => superior.Id)];
        return inOrder.FirstOrDefault(id => office.Official(id) is { } official
            && others.Append(about).OfType<CaseRecord>().All(record => CaseAuthority.MayHandle(record, office, official)));
    }

    /// <summary>Whether an official may act on it: who answers it, a superior of theirs, or who stands in for one of these; nobody who may not handle the case.</summary>
    public static bool MayAct(string? answeredBy, CaseRecord? about, Office office, string officialId, Deputies deputies)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(deputies);
        return answeredBy is not null && office.Official(officialId) is { } official
            && deputies.AbsentFor(officialId).Append(officialId).Any(post => office.IsOrIsUnder(answeredBy, post))
            && !CaseAuthority.SeesCountsOnly(official) && (about is null || CaseAuthority.MayHandle(about, office, official));
    }

    /// <summary>Who is told of it on a day instead of who answers it: their deputy, unless that one may not handle the case.</summary>
    public static string InPlaceOf(string answeredBy, CaseRecord? about, Office office, Deputies deputies)
    {
        ArgumentNullException.ThrowIfNull(deputies);
        return deputies.Of(answeredBy) is { } deputy && MayAct(answeredBy, about, office, deputy, deputies) ? deputy : answeredBy;
    }

    /// <summary>Answers it: the person reads the words; it is still to be done.</summary>
    public static (DataRequest? After, string? Refused) Answer(DataRequest request, string words, DateOnly today) => Closed(request, words)
        ?? (request.AnsweredOn is null ? (request with { AnsweredOn = today, Answer = words }, null) : (null, DataRequestRefusal.Answered));

    /// <summary>It is done.</summary>
    public static (DataRequest? After, string? Refused) Complete(DataRequest request, DateOnly today) => Closed(request, "-")
        ?? (request with { DoneOn = today }, null);

    /// <summary>It cannot be done; the person reads why.</summary>
    public static (DataRequest? After, string? Refused) Refuse(DataRequest request, string words, DateOnly today) => Closed(request, words)
        ?? (request with { RefusedOn = today, Answer = words }, null);

    /// <summary>When it must be looked at next (UTC): the morning of its day, then each working day; null when nothing more is owed.</summary>
    public static DateTime? NextLook(DataRequest request, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(desk);
        if (request.IsOver)
        {
            return null;
        }

        var first = desk.Office.Utc(request.DueOn, LadderNotices.Morning);
        return first > desk.NowUtc ? first : desk.Office.Utc(desk.Calendar.NextWorkingDay(desk.Today.AddDays(1)), LadderNotices.Morning);
    }

    /// <summary>Word to who answers it that its day has come or passed, and to the operator once it has passed.</summary>
    public static IReadOnlyList<ToldNotice> Reminders(DataRequest request, string? answeredBy, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(desk);
        var today = desk.Today;
        var facts = new Dictionary<string, string> { ["id"] = request.Id, ["date"] = DateText.Iso(request.DueOn), ["asked-on"] = DateText.Iso(request.AskedOn) };
        var notices = new List<ToldNotice>();
        if (answeredBy is not null)
        {
            notices.Add(Told(Audience.Official, answeredBy));
        }

        if (answeredBy is null || today > request.DueOn)
        {
            notices.Add(Told(Audience.Operator, Notice.Operator));
        }

        return notices;

        ToldNotice Told(Audience audience, string person) => new(
            $"data-request-due:{request.Id}:{DateText.Iso(today)}:{person}",
            new Notice(NoticeEvent.DataRequestDue, audience, person, "", facts, NoticeClass.Alert, QuietHours.NotBefore(desk.Office, desk.NowUtc)));
    }

    private static (DataRequest?, string?)? Closed(DataRequest request, string words)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.IsOver ? (null, DataRequestRefusal.Over)
            : string.IsNullOrWhiteSpace(words) ? (null, DataRequestRefusal.WordsMissing)
            : null;
    }
}
