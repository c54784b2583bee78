using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>Several cases of one chat, one line each, a button each.</summary>
internal static class CaseList
{
    private const int Most = 6;

    public static Message Of(IReadOnlyList<CaseView> cases, DateOnly today, WorkCalendar calendar)
    {
        var shown = cases.Take(Most).ToList();
        return new Message
        {
            Lines =
            [
                new("track-case.list", new() { ["count"] = Arg.Count(cases.Count, "case") }),
                .. shown.Select(view => Item(view, today, calendar)),
                new("track-case.list-question"),
            ],
            Buttons = [.. shown.Select(view => Offer.Of(Acts.Code, view.Code)), Offer.Of(Acts.Track)],
            Kind = MessageKind.Card,
        };
    }

    private static Line Item(CaseView view, DateOnly today, WorkCalendar calendar)
    {
        var args = new Args { ["caseCode"] = Arg.Code(view.Code), ["status"] = CaseWords.Status(view) };
        switch (view.Next)
        {
            case { Due: { Grade: not "unknown" } due } when due.On >= today:
                args.Add("dueOn", Arg.Date(due.On));
                return new("track-case.list-item.ahead", args);
            case { Due.Grade: not "unknown" } clock:
                args.Add("overdue", StatusCard.Overdue(clock, today, calendar));
                return new("track-case.list-item.overdue", args);
            default:
                return new("track-case.list-item.no-date", args);
        }
    }
}
