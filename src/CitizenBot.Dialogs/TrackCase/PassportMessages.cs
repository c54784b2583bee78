using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>The deadline passport in words. A card that grows long comes in several messages.</summary>
internal static class PassportMessages
{
    /// <summary>A date takes up to two hundred and fifty letters with its article and what the calendar may change.</summary>
    private const int DatesPerPage = 2;

    public static IReadOnlyList<Message> For(CaseView view, DateOnly today, string back)
    {
        var passport = view.Passport ?? new PassportView([], []);
        var pages = passport.Dates.Select(date => Date(date, today)).Chunk(DatesPerPage).Select(page => page.ToList()).ToList();
        if (pages.Count == 0)
        {
            pages.Add([new("passport.no-dates")]);
        }

        pages[0].InsertRange(0, Head(view));
        var rights = passport.Rights.Select(right => Right(right, today)).ToList();
        if (pages.Count == 1 && passport.Dates.Count > 1 || passport.Dates.Count % DatesPerPage == 0)
        {
            pages.Add([]);
        }

        pages[^1].AddRange(rights);
        pages.RemoveAll(page => page.Count == 0);
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

    private static List<Line> Head(CaseView view)
    {
        List<Line> lines =
        [
            new("passport.title", new() { ["caseCode"] = Arg.Code(view.Code) }),
            new("passport.filed", new() { ["filedOn"] = Arg.Date(view.FiledOn, DateStyle.Numeric) }),
        ];
        if (view.SignedOn is { } signedOn)
        {
            lines.Add(new("passport.signed", new() { ["signedOn"] = Arg.Date(signedOn, DateStyle.Numeric) }));
        }

        return lines;
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
