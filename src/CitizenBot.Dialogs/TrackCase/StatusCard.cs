using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>The status of a case in one message: where it stands, who has it, the next date with its article, what happened, what is missing.</summary>
internal static class StatusCard
{
    /// <summary>Fewer lines of history fit a message and a patient reader; the rest is counted.</summary>
    private const int MostHappenings = 6;

    public static Message For(CaseView view, DateOnly today, WorkCalendar calendar)
    {
        List<Line> lines =
        [
            new("track-case.card.title", new() { ["caseCode"] = Arg.Code(view.Code) }),
            new("track-case.card.status", new() { ["status"] = CaseWords.Status(view) }),
            new("track-case.card.where", new() { ["receiverUnit"] = view.ReceiverUnit }),
        ];
        if (view.Next is { } next)
        {
            lines.Add(Next(next, today, calendar));
            if (NextSteps.IsOverdue(view, today) && Told(view) is { } told)
            {
                lines.Add(told);
            }
        }

        if (view.Result is { } result)
        {
            lines.AddRange(ResultLines("track-case.card", result));
        }

        var shown = view.Timeline.TakeLast(MostHappenings).ToList();
        if (view.Timeline.Count > shown.Count)
        {
            lines.Add(new("track-case.card.earlier", new() { ["count"] = Arg.Count(view.Timeline.Count - shown.Count, "happening") }));
        }

        lines.AddRange(shown.Select(one => new Line("track-case.card.happened", new()
        {
            ["at"] = Arg.Instant(one.At, InstantStyle.Log),
            ["what"] = CaseWords.Happening(view, one.Event),
        })));
        if (view.Missing.Contains("signature"))
        {
            lines.Add(new("track-case.card.missing-signature"));
        }

        return new Message { Lines = lines, Buttons = [.. NextSteps.Buttons(view, today)], Kind = MessageKind.Card };
    }

    /// <summary>Who was reminded, and when; null when nobody was yet.</summary>
    public static Line? Told(CaseView view) => view switch
    {
        { OfficialToldOn: { } official, SuperiorToldOn: { } superior } => new("track-case.card.told-both", new() { ["officialOn"] = Arg.Date(official, DateStyle.Numeric), ["superiorOn"] = Arg.Date(superior, DateStyle.Numeric) }),
        { OfficialToldOn: { } official } => new("track-case.card.told-official", new() { ["officialOn"] = Arg.Date(official, DateStyle.Numeric) }),
        { SuperiorToldOn: { } superior } => new("track-case.card.told-superior", new() { ["superiorOn"] = Arg.Date(superior, DateStyle.Numeric) }),
        _ => null,
    };

    /// <summary>The next date, or by how many working days it is overdue.</summary>
    public static Line Next(CaseClockView clock, DateOnly today, WorkCalendar calendar)
    {
        if (clock.Due.Grade == "unknown" || clock.Due.On >= today)
        {
            return new("track-case.card.next", new() { ["due"] = clock.Due });
        }

        return new($"track-case.card.overdue{(clock.Due.Grade == "expected" ? "-expected" : "")}", new()
        {
            ["overdue"] = Overdue(clock, today, calendar),
            ["purpose"] = CaseWords.Purpose(clock.Purpose),
            ["dueOn"] = Arg.Date(clock.Due.On),
            ["article"] = Article(clock.Due),
        });
    }

    public static Arg Overdue(CaseClockView clock, DateOnly today, WorkCalendar calendar) =>
        Arg.Count(Math.Max(1, -calendar.WorkingDaysLeft(today, clock.Due.On)), "working-day");

    /// <summary>The article for use inside brackets.</summary>
    public static LocalizedArg Article(DueArg due) =>
        due.Article ?? new LocalizedArg("", "");

    /// <summary>The result in the office's own words, with its paper.</summary>
    public static IEnumerable<Line> ResultLines(string area, CaseResultView result)
    {
        yield return new($"{area}.{(area.EndsWith("card", StringComparison.Ordinal) ? "result" : "result-words")}", new() { ["outcome"] = CaseWords.Outcome(result.Outcome), ["summary"] = Arg.Text(result.Summary) });
        if (result is { Number: { } number, DecidedOn: { } decidedOn })
        {
            yield return new($"{area}.result-paper", new() { ["number"] = Arg.Text(number), ["decidedOn"] = Arg.Date(decidedOn, DateStyle.Numeric) });
        }
        else if (result.Number is { } only)
        {
            yield return new($"{area}.result-number", new() { ["number"] = Arg.Text(only) });
        }
    }
}
