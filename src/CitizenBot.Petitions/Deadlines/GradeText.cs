namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// The one place that turns a grade of certainty into words for a citizen: `chậm nhất ...`, `dự kiến chậm nhất ...`, or no date at all.
/// A citizen's right is told as its safe day, `nên gửi trước ...`; what takes effect, as the day after which it does.
/// </summary>
public static class GradeText
{
    /// <summary>The phrase without article and full stop; a whole sentence where no date may be told.</summary>
    public static string Of(Explanation explanation, bool vietnamese = true) => Of(explanation.Rule, explanation.Due, vietnamese);

    /// <summary>As the other, for the due date of a clock and the rule <see cref="RuleBook.For"/> gives for its start.</summary>
    public static string Of(Rule rule, DueDate due, bool vietnamese = true)
    {
        var key = rule switch
        {
            { Grade: Grade.Unknown } => "grade.unknown",
            { LastDay: LastDayPolicy.SafeEarlier } => "grade.right",
            { Kind: RuleKind.Effect } => rule.Grade == Grade.Sure && due.Certain ? "grade.effect.sure" : "grade.effect.expected",
            _ => rule.Grade == Grade.Sure && due.Certain ? "grade.sure" : "grade.expected",
        };
        return LawTexts.Say(vietnamese, key, ("date", DateText.WithWeekday(due.SaidOn, vietnamese)));
    }

    /// <summary>The sentence that belongs once in a message that tells an expected limit; null for another grade.</summary>
    public static string? Official(Rule rule, bool vietnamese = true) =>
        rule is { Grade: Grade.Expected, LastDay: not LastDayPolicy.SafeEarlier } ? LawTexts.Say(vietnamese, "grade.official-date") : null;

    /// <summary>The sentence on what the calendar may still change; null when it changes nothing that is told.</summary>
    public static string? Caveat(Rule rule, DueDate due, WorkCalendar calendar, bool vietnamese = true) =>
        due.Certain || rule.Grade == Grade.Unknown || (rule.LastDay == LastDayPolicy.SafeEarlier && rule.Unit == DayUnit.Calendar)
            ? null
            : Caveat(due, due.ProposedDay is { } day ? calendar.Day(day) : null, vietnamese);

    /// <summary>An article for use inside brackets: `..., sửa bởi Nghị định 155/2026` instead of brackets in brackets.</summary>
    public static string InBrackets(string article)
    {
        var open = article.IndexOf(" (", StringComparison.Ordinal);
        return open < 0 || !article.EndsWith(')') ? article : $"{article[..open]}, {article[(open + 2)..^1]}";
    }

    internal static string? Caveat(DueDate due, CalendarDay? proposed, bool vietnamese) => due.ReasonKey switch
    {
        null => null,
        DueDate.NoCalendar => LawTexts.Say(vietnamese, "caveat.no-calendar"),
        DueDate.UndecidedHoliday when proposed is not null => LawTexts.Say(vietnamese, "caveat.undecided-holiday",
            ("name", WorkCalendar.Plain(vietnamese ? proposed.NameVi : proposed.NameEn)), ("year", $"{proposed.Date.Year}")),
        DueDate.ProposedMakeup or DueDate.ProposedOff when due is { ProposedDay: { } day, AlternativeOn: { } other } =>
            LawTexts.Say(vietnamese, $"caveat.{due.ReasonKey}", ("day", DateText.WithWeekday(day, vietnamese)), ("date", DateText.WithWeekday(other, vietnamese))),
        _ => LawTexts.Say(vietnamese, "caveat.no-calendar"),
    };
}
