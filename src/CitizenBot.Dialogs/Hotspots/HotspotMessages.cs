using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>What is said of a hotspot: where, what, since when, how many against how many usual, and how sure; never who.</summary>
public static class HotspotMessages
{
    private const int CodesShown = 20;

    /// <summary>One change of state, for somebody who may act on it, with its picture.</summary>
    public static Message For(HotspotRecord one, HotspotFigure figure, Office office)
    {
        ArgumentNullException.ThrowIfNull(one);
        List<Line> lines = [Change(one, office)];
        if (one.State is HotspotState.Forming or HotspotState.Recurring && !one.IsEverywhere)
        {
            lines.Add(new("hotspots.sign"));
        }

        return new Message { Lines = lines, Enclosure = HotspotPicture.For(one, figure, office), Buttons = Buttons(one), Kind = MessageKind.Card };
    }

    /// <summary>For police and oversight bodies: where and how many.</summary>
    public static Message Counts(HotspotRecord one, Office office)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new()
        {
            Lines = [new("hotspots.counts", new() { ["field"] = HotspotNames.Field(one, office), ["places"] = HotspotNames.Places(one, office), ["people"] = Arg.Count(one.People, "person"), ["usual"] = HotspotNames.Usual(one.Usual) })],
            Kind = MessageKind.Card,
        };
    }

    /// <summary>The codes behind it that the reader may know.</summary>
    public static Message Codes(HotspotAnswer answer, Office office)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Hotspot is not { } one)
        {
            return new Message { Lines = [new("hotspots.not-yours")] };
        }

        var args = new Args { ["field"] = HotspotNames.Field(one, office), ["places"] = HotspotNames.Places(one, office), ["from"] = Arg.Date(one.From, DateStyle.DayMonth), ["to"] = Arg.Date(one.SeenOn, DateStyle.Numeric) };
        List<Line> lines = [new("hotspots.codes", args)];
        if (answer.Codes.Count > 0)
        {
            lines.Add(new("hotspots.codes-list", new() { ["codes"] = Arg.Series(answer.Codes.Take(CodesShown).Select(Arg.Code)) }));
        }

        if (answer.Codes.Count > CodesShown)
        {
            lines.Add(new("hotspots.codes-more", new() { ["count"] = Arg.Count(answer.Codes.Count - CodesShown, "case") }));
        }

        lines.Add(new("hotspots.codes-sealed"));
        return new Message { Lines = lines, Buttons = [.. answer.Codes.Take(5).Select(code => Offer.Of(Acts.Code, code))], Kind = MessageKind.Card };
    }

    /// <summary>Asks why it is none.</summary>
    public static Message Why(string id) => new()
    {
        Lines = [new("hotspots.why")],
        Buttons = [Offer.Of(Acts.HotspotKnownEvent, value: id), Offer.Of(Acts.HotspotUnrelated, value: id), Offer.Of(Acts.HotspotWrongData, value: id)],
        Kind = MessageKind.Card,
    };

    private static IReadOnlyList<Button> Buttons(HotspotRecord one) => one.State == HotspotState.Closed
        ? []
        : [Offer.Of(Acts.HotspotNoted, value: one.Id), Offer.Of(Acts.HotspotCodes, value: one.Id), Offer.Of(Acts.HotspotDismiss, value: one.Id)];

    private static Line Change(HotspotRecord one, Office office)
    {
        var (field, places) = (HotspotNames.Field(one, office), HotspotNames.Places(one, office));
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
