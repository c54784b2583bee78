using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Notices;

namespace CitizenBot.Dialogs.Notices;

/// <summary>The notices about the records of the house: openings of an identity, the audit log, requests about data.</summary>
internal static class RecordNotices
{
    /// <summary>The message; null for a notice of another kind.</summary>
    public static Message? Find(Notice notice)
    {
        var code = notice.CaseCode;
        return (notice.Event, notice.Audience) switch
        {
            (NoticeEvent.OpeningAsked, Audience.Official) => Card("opening-asked.official", [Offer.Of(OpeningActs.Card, code)], ("caseCode", Arg.Code(code)), ("dueOn", Day(notice, "date"))),
            (NoticeEvent.OpeningAnswered, Audience.Official) => Card("opening-answered.official", [Offer.Of(OpeningActs.Card, code)], ("caseCode", Arg.Code(code))),
            (NoticeEvent.OpeningNobody, Audience.Operator) => Card("opening-nobody.operator", [], ("caseCode", Arg.Code(code))),
            (NoticeEvent.LogRoot, Audience.Operator) => Card(
                "log-root.operator", [],
                ("day", Day(notice, "date", DateStyle.Numeric)), ("entries", Number(notice, "count", "entry")), ("root", Arg.Text(notice.Facts.GetValueOrDefault("root", "?")))),
            (NoticeEvent.LogBroken, Audience.Operator) => Card(
                "log-broken.operator", [],
                ("caseCode", Arg.Code(notice.Facts.GetValueOrDefault("case", "?"))), ("number", Number(notice, "number"))),
            (NoticeEvent.LogMended, Audience.Operator) => Card("log-mended.operator", []),
            (NoticeEvent.DataRequest, Audience.Official) => Card("data-request.official", [Data(notice)], ("filedOn", Day(notice, "asked-on", DateStyle.Numeric)), ("dueOn", Day(notice, "date"))),
            (NoticeEvent.DataRequestDue, Audience.Official) => Card("data-request-due.official", [Data(notice)], ("filedOn", Day(notice, "asked-on", DateStyle.Numeric)), ("dueOn", Day(notice, "date"))),
            (NoticeEvent.DataRequestDue, Audience.Operator) => Card("data-request-due.operator", [], ("filedOn", Day(notice, "asked-on", DateStyle.Numeric)), ("dueOn", Day(notice, "date"))),
            (NoticeEvent.DataAnswered, Audience.Citizen) => Card("data-answered.citizen", [Data(notice)], ("day", Day(notice, "asked-on", DateStyle.Numeric))),
            _ => null,
        };
    }

    private static Message Card(string key, IReadOnlyList<Button> buttons, params (string Name, Arg Value)[] values)
    {
        var args = new Args();
        foreach (var (name, value) in values)
        {
            args.Add(name, value);
        }

        return new Message { Lines = [new Line("notices." + key, args)], Buttons = buttons, Kind = MessageKind.Card };
    }

    private static Button Data(Notice notice) => Offer.Of(DataActs.Card, notice.CaseCode.Length > 0 ? notice.CaseCode : null, notice.Facts.GetValueOrDefault("id"));

    private static Arg Day(Notice notice, string fact, DateStyle style = DateStyle.WithWeekday) =>
        Arg.Date(DateOnly.TryParseExact(notice.Facts.GetValueOrDefault(fact), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default, style);

    private static Arg Number(Notice notice, string fact, string? noun = null) =>
        Arg.Count(int.TryParse(notice.Facts.GetValueOrDefault(fact), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, noun);
}
