namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// "Vì sao là ngày này?": puts an <see cref="Explanation"/> into sentences, from `Law/texts.*.yaml`. Lines end with `\n`, the last one has no end.
/// </summary>
public static class ExplainText
{
    /// <summary>For a citizen: as <see cref="Full"/>, but for a limit of unknown grade no number and no date.</summary>
    public static string ForCitizen(Explanation explanation, bool vietnamese = true) =>
        explanation.Rule.Grade == Grade.Unknown ? GradeText.Of(explanation, vietnamese) : Full(explanation, vietnamese);

    /// <summary>For anyone who checks: start, rule, article, every skipped day and why, the result, what may change it.</summary>
    public static string Full(Explanation explanation, bool vietnamese = true)
    {
        var rule = explanation.Rule;
        var lines = new List<string>
        {
            $"{Start(explanation, vietnamese)} {Count(explanation, vietnamese)}{Rested(explanation, vietnamese)}{Skipped(explanation, vietnamese)}{Moved(explanation, vietnamese)}",
            LawTexts.Say(vietnamese, IsExpected(explanation) ? "result.expected" : "result", ("date", DateText.WithWeekday(explanation.Due.On, vietnamese))),
        };
        if (rule.LastDay == LastDayPolicy.SafeEarlier)
            lines.Add(LawTexts.Say(vietnamese, "result.right", ("date", DateText.WithWeekday(explanation.Due.SaidOn, vietnamese))));
        if (GradeText.Caveat(explanation.Due, explanation.Proposed, vietnamese) is { } caveat)
            lines.Add(LawTexts.Say(vietnamese, "doubt", ("sentence", LowerFirst(caveat))));
        if (explanation is { EarlyMark: { } mark, EarlyMarkWorkingDay: { } worked })
        {
            lines.Add(LawTexts.Say(vietnamese, "early-mark", ("days", $"{rule.EarlyMarkDays}"), ("mark", DateText.WithWeekday(mark, vietnamese)),
                ("date", DateText.WithWeekday(explanation.Due.On, vietnamese)), ("worked", DateText.WithWeekday(worked, vietnamese))));
        }

        if (GradeText.Official(rule, vietnamese) is { } official)
            lines.Add(official);
        return string.Join('\n', lines);
    }

    /// <summary>A swapped day names its other date and leaves the first as the last day; where no other date is known the first is only expected.</summary>
    private static bool IsExpected(Explanation explanation) =>
        explanation.Rule.Grade == Grade.Expected || explanation.Due.ReasonKey is DueDate.NoCalendar or DueDate.UndecidedHoliday;

    private static string Start(Explanation explanation, bool vietnamese) =>
        LawTexts.Say(vietnamese, explanation.Rule.Limit == 0 ? "start.counts" : "start.excluded",
            ("event", LawTexts.Say(vietnamese, $"start.{explanation.Rule.StartEvent}")), ("date", DateText.Numeric(explanation.Start)));

    private static string Count(Explanation explanation, bool vietnamese)
    {
        var rule = explanation.Rule;
        var key = (rule.Limit, rule.Unit) switch
        {
            (0, _) => "count.at-once",
            ( < 0, DayUnit.Working) => "count.back.working",
            ( < 0, _) => "count.back.calendar",
            (_, DayUnit.Working) => "count.working",
            _ => "count.calendar",
        };
        return LawTexts.Say(vietnamese, key,
            ("days", $"{Math.Abs(rule.Limit ?? 0)}"),
            ("article", GradeText.InBrackets(vietnamese ? rule.ArticleFullVi : rule.ArticleEn)),
            ("list", DateText.Listed(explanation.CountedDays, vietnamese)),
            ("last", DateText.WithWeekday(explanation.RolledFrom ?? explanation.Due.On, vietnamese)));
    }

    private static string Rested(Explanation explanation, bool vietnamese) =>
        explanation.Excluded == 0 ? "" : " " + LawTexts.Say(vietnamese, explanation.Rule.Unit == DayUnit.Working ? "rested.working" : "rested.calendar", ("days", $"{explanation.Excluded}"));

    private static string Skipped(Explanation explanation, bool vietnamese)
    {
        if (explanation.Skipped.Count == 0 || explanation.Rule.Unit != DayUnit.Working)
            return "";
        var weekends = Runs(explanation.Skipped.Where(day => day.Weekend)).Select(run => Span(run, vietnamese)).ToList();
        var parts = weekends.GroupBy(run => run.Days).Select(shape => $"{shape.Key} {string.Join(", ", shape.Select(run => run.Dates))}").ToList();
        foreach (var holiday in Runs(explanation.Skipped.Where(day => !day.Weekend)))
        {
            var (days, dates) = Span(holiday, vietnamese);
            parts.Add($"{days} {dates} ({(vietnamese ? holiday[0].WhyVi : holiday[0].WhyEn)})");
        }

        return " " + LawTexts.Say(vietnamese, "skipped", ("list", string.Join(", ", parts)));
    }

    private static string Moved(Explanation explanation, bool vietnamese)
    {
        if (explanation.RolledFrom is not { } from)
            return "";
        var off = explanation.Skipped.FirstOrDefault(day => day.Date == from);
        var why = off is null ? "" : off.Weekend ? DateText.Weekday(from, vietnamese) : vietnamese ? off.WhyVi : off.WhyEn;
        return " " + LawTexts.Say(vietnamese, explanation.Due.On < from ? "moved.back" : "moved", ("why", why),
            ("skipped", string.Join(", ", explanation.Skipped.Select(day => $"{DateText.Bare(day.Date)} ({(vietnamese ? day.WhyVi : day.WhyEn)})"))));
    }

    /// <summary>Neighbouring days off for one reason.</summary>
    private static List<List<DayOff>> Runs(IEnumerable<DayOff> days)
    {
        var runs = new List<List<DayOff>>();
        foreach (var day in days)
        {
            if (runs.LastOrDefault() is { } run && run[^1].Date.AddDays(1) == day.Date && (day.Weekend || run[^1].WhyVi == day.WhyVi))
                run.Add(day);
            else
                runs.Add([day]);
        }

        return runs;
    }

    /// <summary>`thứ Bảy, Chủ nhật` and `28-29/11`.</summary>
    private static (string Days, string Dates) Span(List<DayOff> run, bool vietnamese)
    {
        var (first, last) = (run[0].Date, run[^1].Date);
        var days = run.Count <= 2
            ? string.Join(", ", run.Select(day => DateText.Weekday(day.Date, vietnamese)))
            : $"{DateText.Weekday(first, vietnamese)} - {DateText.Weekday(last, vietnamese)}";
        var dates = first == last ? $"{first.Day}/{first.Month}"
            : first.Month == last.Month ? $"{first.Day}-{last.Day}/{last.Month}"
            : $"{first.Day}/{first.Month}-{last.Day}/{last.Month}";
        return (days, dates);
    }

    private static string LowerFirst(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
