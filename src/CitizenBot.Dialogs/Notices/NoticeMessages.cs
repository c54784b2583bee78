using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Dialogs.TrackCase;
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
        if ((RecordNotices.Find(notice) ?? HotspotNotices.Find(notice, office)) is { } message)
        {
            return message;
        }

        return new Message { Lines = [.. Lines(notice, office, calendar ?? WorkCalendar.Shipped)], Buttons = [.. Buttons(notice)], Kind = MessageKind.Card };
    }

    private static IEnumerable<Line> Lines(Notice notice, Office office, WorkCalendar calendar)
    {
        if (notice.Event == NoticeEvent.Digest && notice.Audience is Audience.Official or Audience.Group)
        {
            return DigestMessage.Lines(notice, office, calendar);
        }

        return OneCase(notice, office, calendar);
    }

    private static IEnumerable<Line> OneCase(Notice notice, Office office, WorkCalendar calendar)
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
            // Only a resolution that is late opens the way to the superior.
            yield return new Line(notice.Facts.GetValueOrDefault("purpose") == ClockPurpose.Resolve ? "notices.deadline-overdue.official-more" : "notices.deadline-overdue.official-act");
        }

        if (notice is { Event: NoticeEvent.UnitUrged or NoticeEvent.UnitUrgeAnswered } && notice.Facts.GetValueOrDefault("words") is { } words)
        {
            yield return new Line("notices.unit-urged.words", new() { ["words"] = Arg.Text(words) });
        }

        if (notice.Facts.GetValueOrDefault(StandIns.InsteadOf) is { Length: > 0 } absent)
        {
            yield return new Line("notices.instead-of", new() { ["title"] = DigestMessage.Title(office, absent) });
        }
    }

    private static string Key(Notice notice, bool dated) => (notice.Event, notice.Audience) switch
    {
        (NoticeEvent.CaseNew, Audience.Group) => dated ? "case-new.group" : "case-new.group-no-date",
        (NoticeEvent.CaseNew or NoticeEvent.CaseUnassigned or NoticeEvent.CaseToSuperior or NoticeEvent.CaseHandedOver, Audience.Official) =>
            $"{notice.Event}.official{(dated ? "" : "-no-date")}",
        (NoticeEvent.CaseToSuperior or NoticeEvent.NoChat or NoticeEvent.CalendarMissing or NoticeEvent.RuleMissing or NoticeEvent.PinGuessing, Audience.Operator) => $"{notice.Event}.operator",
        (NoticeEvent.CaseChanged or NoticeEvent.CaseOverdue or NoticeEvent.PaperCame or NoticeEvent.WindowEnds, Audience.Citizen) => $"{notice.Event}.citizen",
        (NoticeEvent.DeadlineOverdue, Audience.Operator) when dated => "deadline-overdue.operator",
        (NoticeEvent.DeadlineHalf or NoticeEvent.DeadlineEarlyMark or NoticeEvent.DeadlineBeforeThree or NoticeEvent.DeadlineBeforeOne or NoticeEvent.DeadlineDue or NoticeEvent.DeadlineOverdue, Audience.Official) when dated =>
            $"{notice.Event}.official",
        (NoticeEvent.Answered or NoticeEvent.Verify or NoticeEvent.WithdrawalAsked or NoticeEvent.WentOn or NoticeEvent.Reopened or NoticeEvent.CitizenReminds
            or NoticeEvent.Urged or NoticeEvent.UrgeAnswered or NoticeEvent.UnitUrged or NoticeEvent.UnitUrgeAnswered or NoticeEvent.Confidential
            or NoticeEvent.PaperLost or NoticeEvent.ScanLost, Audience.Official) => $"{notice.Event}.official",
        (NoticeEvent.UrgeDue or NoticeEvent.UrgeUnanswered, Audience.Official) => $"{notice.Event}.official{(notice.CaseCode.Length > 0 ? "" : "-unit")}",
        (NoticeEvent.DeadlineClimb, Audience.Official) when dated => notice.Facts.ContainsKey("done-by") ? "deadline-climb.official-explained" : "deadline-climb.official",
        (NoticeEvent.AlertUnanswered, Audience.Official) => dated ? "alert-unanswered.official-reminder" : "alert-unanswered.official",
        (NoticeEvent.CaseNudged, Audience.Official) => dated ? "case-nudged.official" : "case-nudged.official-no-date",
        (NoticeEvent.LeaveDeputy or NoticeEvent.LeaveEnded, Audience.Official) => $"{notice.Event}.official",
        (NoticeEvent.NoSuperior, Audience.Operator) => "no-superior.operator",
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
            case "case-changed.citizen" or "case-overdue.citizen" or "paper-came.citizen":
                yield return ("day", Numeric(notice, "date"));
                break;
            case "window-ends.citizen":
                yield return ("until", Arg.Date(Day(notice, "until") ?? default));
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
            case "deadline-climb.official" or "deadline-climb.official-explained":
                yield return ("due", counted!);
                yield return ("unit", Whereabouts(notice, office));
                if (key == "deadline-climb.official-explained")
                {
                    yield return ("day", Numeric(notice, "delay-on"));
                    yield return ("dueOn", Arg.Date(Day(notice, "done-by") ?? default));
                }

                break;
            case "alert-unanswered.official" or "alert-unanswered.official-reminder":
                yield return ("hours", Arg.Text(notice.Facts.GetValueOrDefault("hours", "4")));
                if (key == "alert-unanswered.official-reminder")
                {
                    yield return ("purpose", purpose);
                    yield return ("due", counted!);
                }

                break;
            case "case-nudged.official" or "case-nudged.official-no-date":
                yield return ("title", DigestMessage.Title(office, notice.Facts.GetValueOrDefault("by")));
                if (key == "case-nudged.official")
                {
                    yield return ("due", counted!);
                }

                break;
            case "unit-urged.official":
                yield return ("department", Department(notice, office));
                yield return ("cases", Arg.Count(int.Parse(notice.Facts.GetValueOrDefault("count", "0"), CultureInfo.InvariantCulture), "case"));
                yield return ("answerBy", Arg.Date(Day(notice, "answer-by") ?? default));
                break;
            case "unit-urge-answered.official" or "urge-due.official-unit" or "urge-unanswered.official-unit":
                yield return ("department", Department(notice, office));
                break;
            case "leave-deputy.official":
                yield return ("title", DigestMessage.Title(office, notice.Facts.GetValueOrDefault("person")));
                yield return ("on", Arg.Date(Day(notice, "from") ?? default));
                yield return ("until", Arg.Date(Day(notice, "to") ?? default));
                yield return ("count", Arg.Count(Number(notice, "count"), "case"));
                break;
            case "leave-ended.official":
                yield return ("title", DigestMessage.Title(office, notice.Facts.GetValueOrDefault("person")));
                break;
            case "no-superior.operator":
                yield return ("unit", Whereabouts(notice, office));
                yield return ("count", Arg.Count(Number(notice, "count"), "case"));
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
            (NoticeEvent.Digest, Audience.Official or Audience.Group) => DigestMessage.Buttons(notice),
            (_, Audience.Group) => [Offer.Of(Acts.Private, code)],
            (NoticeEvent.CaseOverdue, Audience.Citizen) => [Offer.Of(Acts.Changed, code, "overdue")],
            (NoticeEvent.WindowEnds, Audience.Citizen) => [Offer.Of(Acts.Changed, code, ChangeMessage.Window)],
            (NoticeEvent.PaperCame, Audience.Citizen) => [Offer.Of(Acts.Changed, code, ChangeMessage.Papers)],
            (_, Audience.Citizen) => [Offer.Of(Acts.Changed, code)],
            (NoticeEvent.DeadlineClimb, Audience.Official) => [Offer.Of(Acts.Urge, code), Offer.Of(Acts.Reassign, code), Offer.Of(Acts.Watch, code)],
            (NoticeEvent.AlertUnanswered, Audience.Official) => [Offer.Of(Acts.Reassign, code), Offer.Of(Acts.Nudge, code), Offer.Of(Acts.Open, code)],
            (NoticeEvent.DeadlineBeforeOne or NoticeEvent.DeadlineDue, Audience.Official) when notice.Acknowledge => [Offer.Of(Acts.Noted, code), Offer.Of(Acts.Open, code)],
            (NoticeEvent.DeadlineOverdue, Audience.Official) => [Offer.Of(Acts.Delay, code), Offer.Of(Acts.Open, code)],
            (NoticeEvent.UnitUrged or NoticeEvent.UrgeDue, Audience.Official) when code.Length == 0 => [Offer.Of(Acts.AnswerUnit, value: notice.Facts.GetValueOrDefault("urging")), Offer.Of(Acts.Work)],
            (NoticeEvent.UnitUrgeAnswered or NoticeEvent.UrgeUnanswered, Audience.Official) when code.Length == 0 => [Offer.Of(Acts.Work)],
            (NoticeEvent.LeaveDeputy or NoticeEvent.LeaveEnded, Audience.Official) => [Offer.Of(Acts.Work)],
            (NoticeEvent.CaseNew or NoticeEvent.CaseHandedOver or NoticeEvent.CaseToSuperior or NoticeEvent.CaseNudged, Audience.Official) =>
                [Offer.Of(Acts.Acknowledge, code), Offer.Of(Acts.Open, code)],
            (NoticeEvent.PaperLost, Audience.Official) => [Offer.Of(Acts.SendPaper, code), Offer.Of(Acts.Open, code)],
            (NoticeEvent.ScanLost, Audience.Official) => [Offer.Of(Acts.Scan, code), Offer.Of(Acts.Open, code)],
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

    /// <summary>The department of who has the case; of a post without one, the post.</summary>
    private static Arg Whereabouts(Notice notice, Office office)
    {
        var official = office.Official(notice.Facts.GetValueOrDefault("person"));
        var name = office.Department(official?.DepartmentId)?.Name ?? official?.Title ?? office.Name;
        return Arg.Localized(name.Vi, name.En);
    }

    private static int Number(Notice notice, string fact) => int.TryParse(notice.Facts.GetValueOrDefault(fact), CultureInfo.InvariantCulture, out var number) ? number : 0;

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
