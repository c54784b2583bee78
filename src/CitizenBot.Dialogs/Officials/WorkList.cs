using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.TrackCase;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Dialogs.Officials;

/// <summary>An official's open cases, the most urgent first: code and next date, a button each.</summary>
internal static class WorkList
{
    private const int Most = 7;

    public static Message Of(IReadOnlyList<CaseCard> cards, DateOnly today, WorkCalendar calendar)
    {
        if (cards.Count == 0)
        {
            return new Message { Lines = [new("officials.list.none")], Buttons = [Offer.Of(Acts.How)], Kind = MessageKind.Card };
        }

        var shown = cards.Take(Most).Select(card => card.Case).ToList();
        List<Line> lines = [new("officials.list.title", new() { ["count"] = Arg.Count(cards.Count, "case") }), .. shown.Select(view => Item(view, today, calendar))];
        if (cards.Count > shown.Count)
        {
            lines.Add(new("officials.list.more", new() { ["count"] = Arg.Count(cards.Count - shown.Count, "case") }));
        }

        return new Message { Lines = lines, Buttons = [.. shown.Select(view => Offer.Of(Acts.Code, view.Code))], Kind = MessageKind.Card };
    }

    private static Line Item(CaseView view, DateOnly today, WorkCalendar calendar)
    {
        var args = new Args { ["caseCode"] = Arg.Code(view.Code) };
        if (view.Next is not { } clock)
        {
            return new("officials.list.item-no-date", args);
        }

        args.Add("purpose", Arg.Wording("officials.purpose." + clock.Purpose));
        if (clock.Due.On == today)
        {
            return new("officials.list.item-today", args);
        }

        args.Add("dueOn", Arg.Date(clock.Due.On));
        if (clock.Due.On < today)
        {
            args.Add("overdue", StatusCard.Overdue(clock, today, calendar));
            return new("officials.list.item-overdue", args);
        }

        args.Add("left", Arg.Count(calendar.WorkingDaysLeft(today, clock.Due.On), "working-day"));
        return new("officials.list.item", args);
    }
}
