using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Dialogs.TrackCase;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Dialogs.Officials;

/// <summary>The card of a case in an official's chat: facts first, then the acts allowed now. No name is on it.</summary>
internal static class CardMessage
{
    public static Message For(CaseCard card, DateOnly today, WorkCalendar calendar)
    {
        var view = card.Case;
        List<Line> lines = [Title(card), Step(view), view.Next is { } next ? Due(next, today, calendar) : new("officials.card.no-due")];
        lines.AddRange(card.Warnings);
        if (!view.Sealed)
        {
            var args = new Args { ["paragraphs"] = Arg.Count(card.Paragraphs, "paragraph") };
            if (card.EvidenceKinds.Count > 0)
            {
                args.Add("files", EvidenceWords.CountedKinds(card.EvidenceKinds));
            }

            lines.Add(new(card.EvidenceKinds.Count > 0 ? "officials.card.content-files" : "officials.card.content", args));
        }

        lines.Add(view switch
        {
            { Anonymous: true } => new("officials.card.people-anonymous"),
            { Sealed: true } => new("officials.card.people-sealed"),
            _ => new("officials.card.people", new() { ["people"] = Arg.Count(card.People, "person") }),
        });
        lines.Add(card.Responsible is { } responsible
            ? new("officials.card.responsible", new() { ["responsible"] = responsible })
            : new("officials.card.nobody"));
        return new Message { Lines = lines, Buttons = [.. card.Acts.Select(act => Offer.Of(act, view.Code))], Kind = MessageKind.Card };
    }

    /// <summary>Key of the words for a stage.</summary>
    public static string StageKey(CaseView view) => "officials.stage." + (view.Stage == CaseStage.Accepted ? "accepted" : CaseWords.Stage(view));

    private static Line Title(CaseCard card) => card.Case.Sealed
        ? new("officials.card.title-sealed", new() { ["caseCode"] = Arg.Code(card.Case.Code) })
        : new("officials.card.title", new()
        {
            ["caseCode"] = Arg.Code(card.Case.Code),
            ["kind"] = Arg.Wording("officials.kind." + card.Case.Kind.ToString().ToLowerInvariant()),
            ["field"] = (Arg?)card.Field ?? Arg.Wording("officials.field-unknown"),
            ["unit"] = (Arg?)card.Unit ?? Arg.Wording("officials.unit-unknown"),
        });

    private static Line Step(CaseView view)
    {
        var stage = Arg.Wording(StageKey(view));
        return view.SignedOn is { } signedOn ? new("officials.card.step-signed", new() { ["stage"] = stage, ["signedOn"] = Arg.Date(signedOn, DateStyle.Numeric) })
            : view.Missing.Contains("signature") ? new("officials.card.step-unsigned", new() { ["stage"] = stage })
            : new("officials.card.step", new() { ["stage"] = stage });
    }

    private static Line Due(CaseClockView clock, DateOnly today, WorkCalendar calendar)
    {
        var purpose = Arg.Wording("officials.purpose." + clock.Purpose);
        return clock.Due.On < today
            ? new("officials.card.due-overdue", new()
            {
                ["overdue"] = StatusCard.Overdue(clock, today, calendar),
                ["purpose"] = purpose,
                ["dueOn"] = Arg.Date(clock.Due.On),
                ["article"] = StatusCard.Article(clock.Due),
            })
            : new("officials.card.due", new() { ["purpose"] = purpose, ["due"] = clock.Due with { Bare = true } });
    }
}
