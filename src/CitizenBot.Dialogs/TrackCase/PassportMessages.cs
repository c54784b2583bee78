using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>The deadline passport in words. A card that grows long comes in several messages.</summary>
internal static class PassportMessages
{
    /// <summary>A little below the 600 letters of a message.</summary>
    private const int Room = 595;

    /// <summary>The sentence about the official date comes once to a message that tells an expected one.</summary>
    private const int OfficialDate = 65;

    public static IReadOnlyList<Message> For(CaseView view, DateOnly today, string back)
    {
        var passport = view.Passport ?? new PassportView([], []);
        List<(Line Line, int Weight)> lines = [.. Head(view)];
        lines.AddRange(passport.Dates.Select(date => (Date(date, today), Weight(date, today))));
        if (passport.Dates.Count == 0)
        {
            lines.Add((new("passport.no-dates"), 70));
        }

        lines.AddRange(passport.Rights.Select(right => (Right(right, today), Weight(right))));
        var expects = passport.Dates.Any(date => date is { State: PassportState.Running, Due: { Grade: "expected", Right: false } });
        var pages = Pages(lines, expects ? Room - OfficialDate : Room);
        return
        [
            .. pages.Select((page, index) => new Message
            {
                Lines = page,
                Buttons = index == pages.Count - 1 ? [Offer.Of(back, view.Code)] : [],
                Kind = MessageKind.Card,
            }),
        ];
    }

    private static List<List<Line>> Pages(IEnumerable<(Line Line, int Weight)> lines, int room)
    {
        List<List<Line>> pages = [[]];
        var taken = 0;
        foreach (var (line, weight) in lines)
        {
            if (taken > 0 && taken + weight > room)
            {
                pages.Add([]);
                taken = 0;
            }

            pages[^1].Add(line);
            taken += weight;
        }

        return pages;
    }

    /// <summary>Letters a line may take in the longer language; words are found when it is sent, so this is reckoned from what will stand in it.</summary>
    private static int Weight(PassportDate date, DateOnly today)
    {
        var late = date.State == PassportState.MetLate || (date.State == PassportState.Running && date.Due.On < today);
        return 75 + Length(date.Label) + Length(date.Due.Article) + (late ? 30 + Length(date.Holder) : 0) + (date.Due.IfDay is null ? 0 : 97) + (date.Due.NoCalendar ? 105 : 0);
    }

    private static int Weight(PassportRight right) => (right.Key, right.Due) switch
    {
        ("second-from-paper", { } due) => 290 + Length(due.Article),
        (_, { } due) => 235 + Length(due.Article),
        ("ask" or "refused", _) => 112,
        ("court", _) => 152,
        _ => 195,
    };

    private static int Length(LocalizedArg? words) => words is null ? 0 : Math.Max(words.Vi.Length, words.En.Length);

    private static IEnumerable<(Line Line, int Weight)> Head(CaseView view)
    {
        yield return (new("passport.title", new() { ["caseCode"] = Arg.Code(view.Code) }), 40);
        yield return (new("passport.filed", new() { ["filedOn"] = Arg.Date(view.FiledOn, DateStyle.Numeric) }), 40);
        if (view.SignedOn is { } signedOn)
        {
            yield return (new("passport.signed", new() { ["signedOn"] = Arg.Date(signedOn, DateStyle.Numeric) }), 75);
        }
    }

    private static Line Date(PassportDate date, DateOnly today)
    {
        var args = new Args { ["label"] = date.Label };
        switch (date.State)
        {
            case PassportState.Running:
                args.Add("due", date.Due);
                if (date.Due.Right || date.Due.Grade == "unknown" || date.Due.On >= today)
                {
                    return new("passport.running", args);
                }

                args.Add("holder", date.Holder);
                return new("passport.late", args);
            case PassportState.Effect when date.Due.Grade != "unknown":
                args.Add("dueOn", Arg.Date(date.Due.On, DateStyle.Numeric));
                args.Add("article", StatusCard.Article(date.Due));
                return new(date.Due.Grade == "expected" ? "passport.effect-expected" : "passport.effect", args);
            case PassportState.Effect:
                return new("passport.effect-unknown", args);
            case PassportState.Paused:
                return new("passport.paused", args);
            case PassportState.Stopped:
                args.Add("endedOn", Arg.Date(date.EndedOn!.Value, DateStyle.Numeric));
                return new("passport.stopped", args);
            default:
                return Met(date, args);
        }
    }

    /// <summary>A limit that may not be told to a citizen is no measure either: then only the day on which it was done is said.</summary>
    private static Line Met(PassportDate date, Args args)
    {
        args.Add("endedOn", Arg.Date(date.EndedOn!.Value, DateStyle.Numeric));
        if (date.Due.Grade == "unknown")
        {
            return new("passport.done", args);
        }

        args.Add("dueOn", Arg.Date(date.Due.On, DateStyle.Numeric));
        args.Add("article", StatusCard.Article(date.Due));
        var key = date.State == PassportState.MetLate ? "passport.met-late" : "passport.met";
        if (date.State == PassportState.MetLate)
        {
            args.Add("days", Arg.Count(date.DaysLate, "working-day"));
            args.Add("holder", date.Holder);
        }

        return new(date.Due.Grade == "expected" ? key + "-expected" : key, args);
    }

    private static Line Right(PassportRight right, DateOnly today)
    {
        var come = right.After is not { } after || after < today;
        if (!come)
        {
            return new($"passport.right.{right.Key}-later");
        }

        if (right.Due is { } due)
        {
            return new($"passport.right.{right.Key}", new() { ["due"] = due });
        }

        // The law files may have no limit for a second complaint on some day; the right is there all the same.
        return new($"passport.right.{right.Key}{(right.Key.StartsWith("second", StringComparison.Ordinal) ? "-undated" : "")}");
    }
}
