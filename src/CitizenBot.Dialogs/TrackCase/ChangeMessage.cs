using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>What stands behind [Xem]: the last change of a case in full words.</summary>
internal static class ChangeMessage
{
    /// <summary>What a notice tells of when a paper that was on its way has arrived: no event of the case.</summary>
    public const string Papers = "papers";

    /// <summary>What a notice tells of when the window for a second complaint ends soon: no event of the case.</summary>
    public const string Window = "window";

    /// <summary>Whether the papers of the office go with the words about a change.</summary>
    public static bool BringsPapers(string? happening) => happening is CaseEventKey.DialogueHeld or CaseEventKey.PaperSent or Papers;

    /// <param name="view">The case as it is now.</param>
    /// <param name="happening">Event that the notice told of; null for the latest of the timeline.</param>
    /// <param name="today">Today in the office's zone.</param>
    /// <param name="calendar">Counts overdue working days.</param>
    public static Message For(CaseView view, string? happening, DateOnly today, WorkCalendar calendar)
    {
        happening ??= Latest(view);
        var code = new Args { ["caseCode"] = Arg.Code(view.Code) };
        List<Line> lines = happening switch
        {
            Window when view.Window is not null && NextSteps.MayGoOn(view) => [new("track-case.card.title", code), NextSteps.Window(view, today)],
            Window or "overdue" when NextSteps.MayGoOnLate(view, today) => [.. NextSteps.Late(view, today), .. Told(view)],
            "overdue" when view.Next is { } late => [new("track-case.card.title", code), StatusCard.Next(late, today, calendar), .. Told(view)],
            "acknowledged" => [new("track-case.changed.acknowledged", code), .. Dates(view, today, calendar)],
            "signed-recorded" when view.SignedOn is { } signedOn =>
                [new("track-case.changed.signed-recorded", new() { ["caseCode"] = code["caseCode"], ["signedOn"] = Arg.Date(signedOn, DateStyle.Numeric) }), .. Dates(view, today, calendar)],
            CaseEventKey.DialogueHeld => [new("track-case.changed.dialogue-held", code), .. Dates(view, today, calendar)],
            CaseEventKey.PaperSent or Papers => [new("track-case.changed.paper-sent", code), .. Dates(view, today, calendar)],
            "accepted" when view.AcceptedOn is { } acceptedOn => Accepted(view, acceptedOn, today, calendar),
            { } told when view.Timeline.LastOrDefault(one => one.Event == told) is { Words: not null } or { Event: CaseEventKey.Extended or CaseEventKey.Resumed or CaseEventKey.AssessmentSought or CaseEventKey.AssessmentCame } =>
                [.. ToldLines.Of(view, view.Timeline.Last(one => one.Event == told)), .. Dates(view, today, calendar)],
            { } told when view.Timeline.LastOrDefault(one => one.Event == told) is { } happened =>
            [
                new("track-case.changed.what", new() { ["caseCode"] = code["caseCode"], ["what"] = CaseWords.Happening(view, told), ["at"] = Arg.Instant(happened.At) }),
                new("track-case.card.status", new() { ["status"] = CaseWords.Status(view) }),
                .. Dates(view, today, calendar),
            ],
            _ => [new("track-case.changed.other", code), new("track-case.card.status", new() { ["status"] = CaseWords.Status(view) }), .. Dates(view, today, calendar)],
        };
        return new Message { Lines = lines, Buttons = [.. Buttons(view, happening, today)], Kind = MessageKind.Card };
    }

    /// <summary>The latest of which the citizen was told: what they did themselves and scans of their papers bring no notice.</summary>
    public static string? Latest(CaseView view) => view.Timeline.LastOrDefault(one => !CaseEventKey.ByCitizen(one.Event) && one.Event != CaseEventKey.ScanAdded)?.Event;

    private static IEnumerable<Button> Buttons(CaseView view, string? happening, DateOnly today)
    {
        if (happening == CaseEventKey.Asked && view.ReplyBy is not null)
        {
            return [Offer.Of(Acts.Answer, view.Code), Offer.Of(Acts.Later, view.Code), Offer.Of(Acts.HaveNot, view.Code)];
        }

        if (happening == Window && view.Window is not null && NextSteps.MayGoOn(view))
        {
            return [NextSteps.GoOn(view), Offer.Of(Acts.See, view.Code)];
        }

        List<Button> buttons = [];
        if (NextSteps.IsOverdue(view, today))
        {
            buttons.Add(Offer.Of(Acts.Remind, view.Code));
            if (NextSteps.MayGoOnLate(view, today))
            {
                buttons.Add(NextSteps.GoOn(view));
            }
        }

        if (view.Next is not null)
        {
            buttons.Add(Offer.Of(Acts.Why, view.Code));
        }

        return [.. buttons, Offer.Of(Acts.See, view.Code)];
    }

    private static List<Line> Accepted(CaseView view, DateOnly acceptedOn, DateOnly today, WorkCalendar calendar)
    {
        var day = Arg.Date(acceptedOn, DateStyle.Numeric);
        return CaseWords.IsAccepted(view)
            ? [new("track-case.changed.accepted", new() { ["acceptedOn"] = day }), .. Dates(view, today, calendar)]
            : [new("track-case.changed.accepted-open", new() { ["acceptedOn"] = day }), .. Dates(view, today, calendar)];
    }

    private static IEnumerable<Line> Told(CaseView view) => StatusCard.Told(view) is { } told ? [told] : [];

    private static IEnumerable<Line> Dates(CaseView view, DateOnly today, WorkCalendar calendar) =>
        view.Next is { } next ? [StatusCard.Next(next, today, calendar)] : [];
}
