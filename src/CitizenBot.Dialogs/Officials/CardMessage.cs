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
    private const int MostActs = 4;
    private const int MostCodes = 5;

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
        lines.Add((card.Responsible, card.Deputy) switch
        {
            ({ } responsible, { } deputy) => new("officials.card.responsible-away", new() { ["responsible"] = responsible, ["deputy"] = deputy }),
            ({ } responsible, null) => new("officials.card.responsible", new() { ["responsible"] = responsible }),
            _ => new("officials.card.nobody"),
        });
        lines.AddRange(Marks(card));
        var (shown, rest) = Split(card);
        IEnumerable<string> acts = rest.Count > 0 ? [.. shown, Acts.More] : shown;
        return new Message { Lines = lines, Buttons = [.. acts.Select(act => Offer.Of(act, view.Code))], Kind = MessageKind.Card };
    }

    /// <summary>The acts that did not fit on the card.</summary>
    public static Message More(CaseCard card) => new()
    {
        Lines = [new("officials.card.more", new() { ["caseCode"] = Arg.Code(card.Case.Code) })],
        Buttons = [.. Split(card).Others.Select(act => Offer.Of(act, card.Case.Code, act == Acts.Watch && card.Watched ? "off" : null)), Offer.Of(Acts.Open, card.Case.Code)],
        Kind = MessageKind.Card,
    };

    /// <summary>Reading the case and letting it rest are always at hand; of the acts the first few, which are what the stage asks for.</summary>
    private static (IReadOnlyList<string> Shown, IReadOnlyList<string> Others) Split(CaseCard card)
    {
        List<string> reading = [.. card.Acts.Where(act => act is Acts.Content or Acts.Evidence or Acts.Petitioner or Acts.Snooze), Acts.Passport];
        List<string> acts = [.. card.Acts.Except(reading), .. CounterActs.Of(card)];
        return acts.Count <= MostActs + 1 ? ([.. acts, .. reading], []) : ([.. acts.Take(MostActs), .. reading], [.. acts.Skip(MostActs)]);
    }

    /// <summary>What else whoever opens the card must know.</summary>
    private static IEnumerable<Line> Marks(CaseCard card)
    {
        if (card.Matter is { } matter)
        {
            var args = new Args { ["cases"] = Arg.Count(matter.Others, "case"), ["persons"] = Arg.Count(matter.Persons, "person") };
            if (matter.Codes.Count > 0)
            {
                args.Add("codes", Arg.Series(matter.Codes.Take(MostCodes).Select(Arg.Code)));
            }

            yield return new(matter.Codes.Count > 0 ? "officials.card.matter" : "officials.card.matter-closed", args);
        }

        if (card.Complexity.Count > 0)
        {
            yield return new("officials.card.complex", new() { ["criteria"] = Arg.Text(string.Join(", ", card.Complexity)) });
        }

        if (card.AssessmentOn is { } assessedSince)
        {
            yield return new("officials.card.assessment", new() { ["day"] = Arg.Date(assessedSince, DateStyle.Numeric) });
        }

        if (card.ReplyBy is { } replyBy)
        {
            yield return new("officials.card.waiting", new() { ["replyBy"] = Arg.Date(replyBy) });
        }

        if (card.UrgedBy is { } answerBy)
        {
            yield return card.UrgeWords is { } wanted
                ? new("officials.card.urged-words", new() { ["answerBy"] = Arg.Date(answerBy), ["why"] = Arg.Quote(wanted) })
                : new("officials.card.urged", new() { ["answerBy"] = Arg.Date(answerBy) });
        }

        if (card.UrgeAnswer is { } answer)
        {
            yield return new("officials.card.urge-answered", new() { ["why"] = Arg.Quote(answer) });
        }

        if (card.WithdrawalAsked)
        {
            yield return new("officials.card.withdrawal-asked");
        }

        if (card.SnoozedUntil is { } until)
        {
            yield return new("officials.card.snoozed", new() { ["until"] = Arg.Date(until) });
        }

        if (card is { DelayOn: { } on, DoneBy: { } doneBy })
        {
            yield return new("officials.card.delay", new() { ["day"] = Arg.Date(on, DateStyle.Numeric), ["until"] = Arg.Date(doneBy), ["why"] = Arg.Quote(card.DelayWords ?? "") });
        }
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
