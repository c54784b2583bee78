using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>What is said of a hotspot: where, what, since when, how many against how many usual, and how sure; never who.</summary>
public static class HotspotMessages
{
    private const int CodesShown = 20;
    private const int ReasonedShown = 6;

    /// <summary>More would make the first message too long for a telephone; all stand in the case list.</summary>
    private const int SignsShown = 3;

    /// <summary>One change of state, for somebody who may act on it, with its picture.</summary>
    public static Message For(HotspotAnswer answer, HotspotFigure figure, Office office)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var one = answer.Hotspot!;
        List<Line> lines = [Change(one, office)];
        if (one.EarlyBy is not null && one.State == HotspotState.Forming)
        {
            lines.Add(Words(one));
        }
        else if (one.State is HotspotState.Forming or HotspotState.Recurring && !one.IsEverywhere)
        {
            lines.Add(new("hotspots.sign"));
        }

        lines.AddRange(Signs(answer.Signals));
        lines.AddRange(Effect(answer));
        return new Message { Lines = lines, Enclosure = HotspotPicture.For(one, figure, office), Buttons = Buttons(one), Kind = MessageKind.Card };
    }

    /// <summary>How it stands now, for somebody who asks.</summary>
    public static IReadOnlyList<Message> Card(HotspotAnswer answer, Office office)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Hotspot is not { } one)
        {
            return [NotYours];
        }

        if (answer.CountsOnly)
        {
            return [Counts(one, office)];
        }

        IEnumerable<Line> foreseen = IsForeseen(one) ? [Words(one)] : [];
        List<Message> told = [new Message { Lines = [Standing(one, office), .. foreseen, .. Signs(answer.Signals), .. Effect(answer), .. Outlook(answer)], Buttons = Buttons(one), Kind = MessageKind.Card }];
        if (one.Plan is { } plan)
        {
            told.Add(new Message { Lines = [new("hotspots.plan", new() { ["title"] = HotspotNames.Title(plan.MadeBy, office), ["on"] = Arg.Date(plan.MadeOn, DateStyle.Numeric) }), .. plan.Tasks.Select(task => TaskLine(task, office))], Kind = MessageKind.Card });
        }

        return told;
    }

    /// <summary>The hotspots that live, a button each.</summary>
    public static Message Living(HotspotList list, Office office)
    {
        ArgumentNullException.ThrowIfNull(list);
        const int most = 6;
        if (list.Hotspots.Count == 0)
        {
            return new Message { Lines = [new("hotspots.none")], Buttons = list.CountsOnly ? [] : [Offer.Of(Acts.HotspotEarly)], Kind = MessageKind.Card };
        }

        List<Line> lines = [new("hotspots.living", new() { ["count"] = Arg.Count(list.Hotspots.Count) })];
        lines.AddRange(list.Hotspots.Take(most).Select(one => list.CountsOnly ? CountsLine(one, office) : Standing(one, office)));
        return new Message
        {
            Lines = lines,
            Buttons = list.CountsOnly ? [] : [.. list.Hotspots.Take(most).Select((one, index) => new Button(new Line("hotspots.open", new() { ["number"] = Arg.Count(index + 1) }), ButtonMeaning.Do(Acts.HotspotOpen, value: one.Id))), Offer.Of(Acts.HotspotEarly)],
            Kind = MessageKind.Card,
        };
    }

    /// <summary>One line of a plan.</summary>
    public static Line TaskLine(HotspotTask task, Office office)
    {
        ArgumentNullException.ThrowIfNull(task);
        var args = new Args { ["number"] = Arg.Count(task.Number), ["task"] = Arg.Wording($"plan-hotspot.task.{task.Act}"), ["owner"] = HotspotNames.Title(task.OwnerId, office) };
        if (task.DoneOn is { } done)
        {
            args.Add("on", Arg.Date(done, DateStyle.Numeric));
            return new("hotspots.task-line-done", args);
        }

        args.Add("due", Arg.Date(task.DueOn));
        return new("hotspots.task-line", args);
    }

    /// <summary>What a citizen reads of a letter of the office.</summary>
    public static Message Letter(LetterAnswer letter, string caseCode)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return letter.Words is null
            ? new Message { Lines = [new("hotspots.letter-gone", new() { ["caseCode"] = Arg.Code(caseCode) })], Kind = MessageKind.Card }
            : new Message { Lines = [new($"hotspots.letter-head.{letter.Act}", new() { ["caseCode"] = Arg.Code(caseCode), ["on"] = Arg.Date(letter.On, DateStyle.Numeric) }), new("hotspots.letter-words", new() { ["words"] = Arg.Text(letter.Words) })], Buttons = [Offer.Of(Acts.Open, caseCode)], Kind = MessageKind.Card };
    }

    private static Message NotYours => new() { Lines = [new("hotspots.not-yours")] };

    /// <summary>For police and oversight bodies: where and how many.</summary>
    public static Message Counts(HotspotRecord one, Office office) => new() { Lines = [CountsLine(one, office)], Kind = MessageKind.Card };

    /// <summary>The codes behind it that the reader may know: those with signs first, each with its own reasons.</summary>
    public static Message Codes(HotspotAnswer answer, Office office)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Hotspot is not { } one || answer.CountsOnly)
        {
            return NotYours;
        }

        var args = new Args { ["field"] = HotspotNames.Field(one.FieldId, office), ["places"] = HotspotNames.Places(one.Places, office), ["from"] = Arg.Date(one.From, DateStyle.DayMonth), ["to"] = Arg.Date(one.SeenOn, DateStyle.Numeric) };
        List<Line> lines = [new("hotspots.codes", args)];
        var reasoned = answer.Cases.TakeWhile(found => found.Signs.Count > 0).Take(ReasonedShown).ToList();
        lines.AddRange(reasoned.Select(found => new Line("hotspots.codes-reasoned", new() { ["caseCode"] = Arg.Code(found.Code), ["reasons"] = Arg.Series(found.Signs.Select(sign => Arg.Wording("hotspots.reason." + Kebab(sign)))) })));
        var rest = answer.Cases.Skip(reasoned.Count).Take(CodesShown - reasoned.Count).ToList();
        if (rest.Count > 0)
        {
            lines.Add(new("hotspots.codes-list", new() { ["codes"] = Arg.Series(rest.Select(found => Arg.Code(found.Code))) }));
        }

        if (answer.Cases.Count > CodesShown)
        {
            lines.Add(new("hotspots.codes-more", new() { ["count"] = Arg.Count(answer.Cases.Count - CodesShown, "case") }));
        }

        if (answer.Cases.Count == 0)
        {
            lines.Add(new("hotspots.codes-none"));
        }

        lines.Add(new("hotspots.codes-sealed"));
        return new Message { Lines = lines, Buttons = [.. answer.Cases.Take(5).Select(found => Offer.Of(Acts.Code, found.Code))], Kind = MessageKind.Card };
    }

    /// <summary>Asks why it is none.</summary>
    public static Message Why(string id) => new()
    {
        Lines = [new("hotspots.why")],
        Buttons = [Offer.Of(Acts.HotspotKnownEvent, value: id), Offer.Of(Acts.HotspotUnrelated, value: id), Offer.Of(Acts.HotspotWrongData, value: id)],
        Kind = MessageKind.Card,
    };

    private static List<Button> Buttons(HotspotRecord one)
    {
        if (one.State == HotspotState.Closed)
        {
            return [];
        }

        List<Button> buttons = one.AcknowledgedBy is null ? [Offer.Of(Acts.HotspotNoted, value: one.Id)] : [];
        buttons.Add(Offer.Of(Acts.HotspotCodes, value: one.Id));
        buttons.AddRange(one.Plan is null
            ? [Offer.Of(Acts.HotspotPlan, value: one.Id)]
            : [Offer.Of(Acts.HotspotInvite, value: one.Id), Offer.Of(Acts.HotspotAnswer, value: one.Id)]);
        buttons.Add(Offer.Of(Acts.HotspotDismiss, value: one.Id));
        return buttons;
    }

    private static Line CountsLine(HotspotRecord one, Office office) => new("hotspots.counts", new()
    {
        ["field"] = HotspotNames.Field(one.FieldId, office), ["places"] = HotspotNames.Places(one.Places, office), ["people"] = Arg.Count(one.People, "person"), ["usual"] = HotspotNames.Usual(one.Usual),
    });

    /// <summary>Somebody foresees it, and no figure shows it yet.</summary>
    private static bool IsForeseen(HotspotRecord one) => one.EarlyBy is not null && one.People == 0;

    private static Line Words(HotspotRecord one) => new("hotspots.early-words", new() { ["words"] = Arg.Text(one.EarlyWords!) });

    private static Line Standing(HotspotRecord one, Office office) => IsForeseen(one) ? Foreseen(one, office) : new("hotspots.standing", new()
    {
        ["field"] = HotspotNames.Field(one.FieldId, office), ["places"] = HotspotNames.Places(one.Places, office), ["state"] = Arg.Wording("hotspots.state." + Kebab(one.State)),
        ["from"] = Arg.Date(one.From, DateStyle.DayMonth), ["to"] = Arg.Date(one.SeenOn, DateStyle.Numeric), ["people"] = Arg.Count(one.People, "person"), ["usual"] = HotspotNames.Usual(one.Usual),
    });

    private static Line Foreseen(HotspotRecord one, Office office) => new("hotspots.foreseen", new()
    {
        ["field"] = HotspotNames.Field(one.FieldId, office), ["places"] = HotspotNames.Places(one.Places, office), ["state"] = Arg.Wording("hotspots.state." + Kebab(one.State)),
        ["title"] = HotspotNames.Title(one.EarlyBy!, office), ["on"] = Arg.Date(one.OpenedOn, DateStyle.Numeric),
    });

    private static IEnumerable<Line> Signs(IReadOnlyList<HotspotSignal> signals) => signals.Count == 0
        ? []
        : [new("hotspots.other-signs", new() { ["signs"] = Arg.Series(signals.Take(SignsShown).Select(signal => Arg.Wording("hotspots.sign-of." + Kebab(signal.Kind), new() { ["count"] = Arg.Count(signal.Count, signal.Kind == HotspotSignalKind.Crowded ? "person" : "case") }))) })];

    private static IEnumerable<Line> Effect(HotspotAnswer answer) => answer.Effect is { } effect
        ? [new("hotspots.effect", new() { ["days"] = Arg.Count(effect.Days, "day"), ["before"] = Arg.Count(effect.Before), ["people"] = Arg.Count(effect.After, "person") })]
        : [];

    private static IEnumerable<Line> Outlook(HotspotAnswer answer)
    {
        if (answer.Outlook is not { } ahead)
        {
            yield break;
        }

        var args = new Args { ["count"] = Arg.Count(ahead.Weeks), ["low"] = Arg.Count(ahead.Low), ["high"] = Arg.Count(ahead.High, "person") };
        var people = (int)Math.Round(ahead.People, MidpointRounding.AwayFromZero);
        if (people > 0)
        {
            args.Add("people", Arg.Count(people, "person"));
        }

        yield return new(people > 0 ? "hotspots.outlook" : "hotspots.outlook-few", args);
    }

    private static string Kebab(Enum value) => TrackCase.CaseWords.Kebab(value.ToString());

    private static Line Change(HotspotRecord one, Office office)
    {
        var (field, places) = (HotspotNames.Field(one.FieldId, office), HotspotNames.Places(one.Places, office));
        var args = new Args { ["field"] = field, ["places"] = places };
        switch (one.State)
        {
            case HotspotState.Growing:
                args.Add("before", Arg.Count(one.Before));
                args.Add("people", Arg.Count(one.People, "person"));
                args.Add("usual", HotspotNames.Usual(one.Usual));
                return new("hotspots.growing", args);
            case HotspotState.Cooling:
                args.Add("people", Arg.Count(one.WeekPeople, "person"));
                args.Add("usual", HotspotNames.Usual(one.WeekUsual));
                return new("hotspots.cooling", args);
            case HotspotState.Closed:
                return new("hotspots.closed", args);
        }

        if (IsForeseen(one))
        {
            args.Add("title", HotspotNames.Title(one.EarlyBy!, office));
            return new("hotspots.early", args);
        }

        args.Add("from", Arg.Date(one.From, DateStyle.DayMonth));
        args.Add("to", Arg.Date(one.SeenOn, DateStyle.Numeric));
        args.Add("people", Arg.Count(one.People, "person"));
        args.Add("usual", HotspotNames.Usual(one.Usual));
        if (one.IsEverywhere)
        {
            return new("hotspots.rise", args);
        }

        args.Add("rarity", Rarity(one.RecurrenceDays ?? 0));
        if (one.State == HotspotState.Recurring)
        {
            args.Add("times", Arg.Count(one.Times));
            return new("hotspots.recurring", args);
        }

        return new("hotspots.forming", args);
    }

    /// <summary>How sure, in words a chairman understands.</summary>
    private static Arg Rarity(double days) => days switch
    {
        >= 730 => Arg.Wording("hotspots.rarity-years", new() { ["count"] = Arg.Count((int)(Math.Min(days, 36_500) / 365)) }),
        >= 365 => Arg.Wording("hotspots.rarity-year"),
        >= 60 => Arg.Wording("hotspots.rarity-months", new() { ["count"] = Arg.Count((int)(days / 30)) }),
        _ => Arg.Wording("hotspots.rarity-days", new() { ["count"] = Arg.Count((int)days) }),
    };
}
