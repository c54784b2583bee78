using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>What stands behind [Xem]: the last change of a case in full words.</summary>
internal static class ChangeMessage
{
    /// <param name="view">The case as it is now.</param>
    /// <param name="happening">Event that the notice told of; null for the latest of the timeline.</param>
    /// <param name="today">Today in the office's zone.</param>
    /// <param name="calendar">Counts overdue working days.</param>
    public static Message For(CaseView view, string? happening, DateOnly today, WorkCalendar calendar)
    {
        happening ??= (view.Timeline is [.., var latest] ? latest.Event : null);
        var code = new Args { ["caseCode"] = Arg.Code(view.Code) };
        List<Line> lines = happening switch
        {
            "overdue" when view.Next is { } late => [new("track-case.card.title", code), StatusCard.Next(late, today, calendar)],
            "acknowledged" => [new("track-case.changed.acknowledged", code)],
            "signed-recorded" when view.SignedOn is { } signedOn =>
                [new("track-case.changed.signed-recorded", new() { ["caseCode"] = code["caseCode"], ["signedOn"] = Arg.Date(signedOn, DateStyle.Numeric) }), .. Dates(view, today, calendar)],
            "accepted" when view.AcceptedOn is { } acceptedOn => Accepted(view, acceptedOn, today, calendar),
            "result-recorded" or "closed" or "sent" when view.Result is { } result => Result(view, result),
            { } told when view.Timeline.LastOrDefault(one => one.Event == told) is { Words: not null } or { Event: "extended" or "resumed" } =>
                [.. ToldLines.Of(view, view.Timeline.Last(one => one.Event == told)), .. Dates(view, today, calendar)],
            _ => [new("track-case.changed.other", code), new("track-case.card.status", new() { ["status"] = CaseWords.Status(view) }), .. Dates(view, today, calendar)],
        };
        List<Button> buttons = [Offer.Of(Acts.See, view.Code)];
        if (view.Next is not null)
        {
            buttons.Insert(0, Offer.Of(Acts.Why, view.Code));
        }

        return new Message { Lines = lines, Buttons = buttons, Kind = MessageKind.Card };
    }

    private static List<Line> Accepted(CaseView view, DateOnly acceptedOn, DateOnly today, WorkCalendar calendar)
    {
        var day = Arg.Date(acceptedOn, DateStyle.Numeric);
        return CaseWords.IsAccepted(view)
            ? [new("track-case.changed.accepted", new() { ["acceptedOn"] = day }), .. Dates(view, today, calendar)]
            : [new("track-case.changed.accepted-open", new() { ["acceptedOn"] = day }), .. Dates(view, today, calendar)];
    }

    private static List<Line> Result(CaseView view, CaseResultView result)
    {
        List<Line> lines = [new("track-case.changed.result", new() { ["caseCode"] = Arg.Code(view.Code) }), .. StatusCard.ResultLines("track-case.changed", result)];
        if (view.Kind == PetitionKind.Complaint)
        {
            lines.Add(new("track-case.changed.second-complaint"));
        }

        return lines;
    }

    private static IEnumerable<Line> Dates(CaseView view, DateOnly today, WorkCalendar calendar) =>
        view.Next is { } next ? [StatusCard.Next(next, today, calendar)] : [];
}
