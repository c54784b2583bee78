using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Officials;

/// <summary>A request to open who denounces, as a card: who asks and until when; the reason only on pressing.</summary>
internal static class OpeningMessages
{
    public static Message Card(OpeningView view)
    {
        List<Line> lines =
        [
            new("ask-opening.card.title", new() { ["caseCode"] = Arg.Code(view.Code), ["title"] = view.AskedBy, ["at"] = Arg.Instant(view.AskedAt) }),
            Standing(view),
        ];
        return new Message { Lines = lines, Buttons = [.. Buttons(view).Select(act => Offer.Of(act, view.Code))], Kind = MessageKind.Card };
    }

    /// <summary>The reasons, masked when the history is shown again.</summary>
    public static Message Reasons(OpeningView view)
    {
        List<Line> lines = [new("ask-opening.why.title", new() { ["caseCode"] = Arg.Code(view.Code) })];
        lines.AddRange(view.Why.Select((why, at) => new Line(at == 0 ? "ask-opening.why.asked" : "ask-opening.why.declined", new() { ["value"] = Arg.Text(why) }, Secret: true)));
        return new Message { Lines = lines, Buttons = [.. Buttons(view).Where(act => act != OpeningActs.Reason).Select(act => Offer.Of(act, view.Code))], Kind = MessageKind.Card };
    }

    private static Line Standing(OpeningView view)
    {
        var answered = view.AnsweredBy ?? new LocalizedArg("", "");
        return view.Standing switch
        {
            OpeningStanding.Open => new(view.IsMine ? "ask-opening.card.waits" : "ask-opening.card.open", new() { ["dueOn"] = Arg.Date(view.AnswerBy) }),
            OpeningStanding.Agreed => new(view.IsMine ? "ask-opening.card.agreed-mine" : "ask-opening.card.agreed", new() { ["title"] = answered, ["at"] = Arg.Instant(view.UsableUntil!.Value) }),
            OpeningStanding.Declined => new("ask-opening.card.declined", new() { ["title"] = answered }),
            OpeningStanding.Used => new("ask-opening.card.used"),
            _ => new("ask-opening.card.expired"),
        };
    }

    private static IEnumerable<string> Buttons(OpeningView view)
    {
        yield return OpeningActs.Reason;
        if (view is { IsMine: false, Standing: OpeningStanding.Open })
        {
            yield return OpeningActs.Agree;
            yield return OpeningActs.Decline;
        }

        if (!view.IsMine)
        {
            yield break;
        }

        if (view.Standing == OpeningStanding.Agreed)
        {
            yield return OpeningActs.Use;
        }
        else if (view.Standing != OpeningStanding.Open)
        {
            yield return OpeningActs.Ask;
        }

        yield return Acts.Open;
    }
}
