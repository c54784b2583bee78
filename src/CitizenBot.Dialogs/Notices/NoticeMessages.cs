using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Notices;

/// <summary>The words of every notice that is owed to a person. The first line tells code and date only: lock screens show it.</summary>
/// <remarks>Days left are counted when the message is sent, so a notice held by quiet hours is never wrong.</remarks>
/// <param name="office">Names departments and officials.</param>
/// <param name="calendar">Finds the working day before an early mark; null is the shipped one.</param>
public sealed class NoticeMessages(Office office, WorkCalendar? calendar = null)
{
    /// <summary>The message of a notice.</summary>
    public Message For(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (RecordNotices.Find(notice) is { } message)
        {
            return message;
        }

        return new Message { Lines = [.. Lines(notice, office, calendar ?? WorkCalendar.Shipped)], Buttons = [.. Buttons(notice)], Kind = MessageKind.Card };
    }

    private static IEnumerable<Line> Lines(Notice notice, Office office, WorkCalendar calendar)
    {
        var due = Day(notice, "due-on");
        var args = new Args { ["caseCode"] = Arg.Code(notice.CaseCode) };
        var key = Key(notice, due is not null);
        foreach (var (name, value) in Values(notice, key, due, office, calendar))
        {
            args.Add(name, value);
        }

        yield return new Line("notices." + key, args);
        if (key == "deadline-overdue.official")
        {
            yield return new Line("notices.deadline-overdue.official-more");
        }
    }

    private static string Key(Notice notice, bool dated) => (notice.Event, notice.Audience) switch
    {
        (NoticeEvent.CaseNew, Audience.Group) => dated ? "case-new.group" : "case-new.group-no-date",
        (NoticeEvent.CaseNew or NoticeEvent.CaseUnassigned or NoticeEvent.CaseToSuperior or NoticeEvent.CaseHandedOver, Audience.Official) =>
            $"{notice.Event}.official{(dated ? "" : "-no-date")}",
        (NoticeEvent.CaseToSuperior or NoticeEvent.NoChat or NoticeEvent.CalendarMissing or NoticeEvent.RuleMissing or NoticeEvent.PinGuessing, Audience.Operator) => $"{notice.Event}.operator",
        (NoticeEvent.CaseChanged or NoticeEvent.CaseOverdue, Audience.Citizen) => $"{notice.Event}.citizen",
        (NoticeEvent.DeadlineOverdue, Audience.Operator) when dated => "deadline-overdue.operator",
        (NoticeEvent.DeadlineHalf or NoticeEvent.DeadlineEarlyMark or NoticeEvent.DeadlineBeforeThree or NoticeEvent.DeadlineBeforeOne or NoticeEvent.DeadlineDue or NoticeEvent.DeadlineOverdue, Audience.Official) when dated =>
            $"{notice.Event}.official",
        (NoticeEvent.Answered or NoticeEvent.Verify or NoticeEvent.WithdrawalAsked or NoticeEvent.WentOn or NoticeEvent.Reopened or NoticeEvent.CitizenReminds
            or NoticeEvent.Urged or NoticeEvent.UrgeAnswered or NoticeEvent.Confidential, Audience.Official) => $"{notice.Event}.official",
        (NoticeEvent.DeadLetter, Audience.Operator) => "dead-letter.operator",
        (NoticeEvent.DataRequest, Audience.Operator) => notice.CaseCode.Length > 0 ? "data-request.operator-case" : "data-request.operator",
        (_, Audience.Operator) => "other.operator",
        _ => "other.official",
    };

    /// <summary>What the placeholders of a key stand for.</summary>
    private static IEnumerable<(string Name, Arg Value)> Values(Notice notice, string key, DateOnly? due, Office office, WorkCalendar calendar)
    {
        var counted = due is { } on ? new DueArg(on, "sure", null, Bare: true) : null;
        var purpose = Arg.Wording("officials.purpose." + notice.Facts.GetValueOrDefault("purpose", ClockPurpose.Resolve));
        switch (key)
        {
            case "case-new.official" or "case-to-superior.official":
                yield return ("filedOn", Numeric(notice, "filed-on"));
                yield return ("due", counted!);
                break;
            case "case-new.official-no-date" or "case-to-superior.official-no-date" or "case-to-superior.operator":
                yield return ("filedOn", Numeric(notice, "filed-on"));
                break;
            case "case-unassigned.official" or "case-handed-over.official" or "deadline-overdue.official" or "deadline-overdue.operator":
                yield return ("due", counted!);
                break;
            case "case-new.group":
                yield return ("department", Department(notice, office));
                yield return ("dueOn", Arg.Date(due!.Value));
                break;
            case "case-new.group-no-date":
                yield return ("department", Department(notice, office));
                break;
            case "case-changed.citizen" or "case-overdue.citizen":
                yield return ("day", Numeric(notice, "date"));
                break;
            case "deadline-half.official" or "deadline-before-3.official" or "deadline-before-1.official":
                yield return ("purpose", purpose);
                yield return ("due", counted!);
                break;
            case "deadline-due.official":
                yield return ("purpose", purpose);
                yield return ("dueOn", Arg.Date(due!.Value));
                break;
            case "deadline-early-mark.official":
                var mark = Day(notice, "early-mark") ?? due!.Value;
                yield return ("purpose", purpose);
                yield return ("dueOn", Arg.Date(due!.Value));
                yield return ("earlyMark", Arg.Date(mark));
                yield return ("earlyDay", Arg.Date(WorkingDayBefore(mark, calendar)));
                break;
            case "no-chat.operator":
                var title = office.Official(notice.Facts.GetValueOrDefault("person"))?.Title;
                yield return ("title", Arg.Localized(title?.Vi ?? "?", title?.En ?? "?"));
                break;
            case "calendar-missing.operator":
                yield return ("year", Arg.Text(notice.Facts.GetValueOrDefault("year", "?")));
                break;
        }
    }

    private static IEnumerable<Button> Buttons(Notice notice)
    {
        var code = notice.CaseCode;
        return (notice.Event, notice.Audience) switch
        {
            (_, Audience.Group) => [Offer.Of(Acts.Private, code)],
            (NoticeEvent.CaseOverdue, Audience.Citizen) => [Offer.Of(Acts.Changed, code, "overdue")],
            (_, Audience.Citizen) => [Offer.Of(Acts.Changed, code)],
            (NoticeEvent.CaseNew or NoticeEvent.CaseHandedOver or NoticeEvent.CaseToSuperior or NoticeEvent.DeadlineBeforeOne, Audience.Official) =>
                [Offer.Of(Acts.Acknowledge, code), Offer.Of(Acts.Open, code)],
            (NoticeEvent.CaseUnassigned, Audience.Official) => [Offer.Of(Acts.Take, code), Offer.Of(Acts.Open, code)],
            (_, Audience.Official) => [Offer.Of(Acts.Open, code)],
            _ => [],
        };
    }

    private static Arg Department(Notice notice, Office office)
    {
        var name = office.Department(notice.Facts.GetValueOrDefault("department"))?.Name ?? office.Name;
        return Arg.Localized(name.Vi, name.En);
    }

    private static DateOnly WorkingDayBefore(DateOnly day, WorkCalendar calendar)
    {
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static Arg Numeric(Notice notice, string fact) => Arg.Date(Day(notice, fact) ?? default, DateStyle.Numeric);

    private static DateOnly? Day(Notice notice, string fact) =>
        notice.Facts.TryGetValue(fact, out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
