namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// A running statutory limit of one case. Rule version, calendar version and due date are computed once and kept; a corrected calendar
/// moves a clock only by an explicit <see cref="Rebase(DateOnly, Rule, WorkCalendar)"/>, which the caller audits.
/// </summary>
public sealed record Clock
{
    /// <summary>Permanent id of the clock.</summary>
    public required string Id { get; init; }

    /// <summary>The case it belongs to.</summary>
    public required string CaseCode { get; init; }

    /// <summary>What it is for in the procedure, e.g. `accept`, `resolve`, `reply`.</summary>
    public required string Purpose { get; init; }

    /// <summary>The rule counted.</summary>
    public required string RuleId { get; init; }

    /// <summary>Effective day of the version counted.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary><see cref="WorkCalendar.Version"/> at the time of counting.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>Day of the event, in the office's zone.</summary>
    public required DateOnly StartOn { get; init; }

    /// <summary>The last day.</summary>
    public required DueDate Due { get; init; }

    /// <summary>End of the older, shorter limit, when it falls earlier.</summary>
    public DateOnly? EarlyMark { get; init; }

    /// <summary>Where it stands.</summary>
    public ClockState State { get; init; }

    /// <summary>The day it was met or stopped.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Days that are not counted because the limit rested, in the unit of its rule.</summary>
    public int Excluded { get; init; }

    /// <summary>Since when it rests; null while it does not.</summary>
    public DateOnly? PausedOn { get; init; }

    /// <summary>Starts a clock.</summary>
    /// <exception cref="InvalidOperationException">The rule has no known limit, so nothing can run; see <see cref="Rule.Limit"/>.</exception>
    public static Clock Start(string id, string caseCode, string purpose, Rule rule, DateOnly startOn, WorkCalendar calendar) =>
        new Clock
        {
            Id = id,
            CaseCode = caseCode,
            Purpose = purpose,
            RuleId = rule.Id,
            Effective = rule.Effective,
            CalendarVersion = calendar.Version,
            StartOn = startOn,
            Due = new DueDate(startOn, Certain: true),
        }.Rebase(startOn, rule, calendar);

    /// <summary>The version this clock counts, graded for its start.</summary>
    /// <exception cref="ArgumentException">The book does not hold it: a released rule file was removed.</exception>
    public Rule RuleIn(RuleBook rules) => rules.Exact(RuleId, Effective)?.At(StartOn) ?? throw new ArgumentException(
        $"Clock {Id} counts rule {RuleId} of {DateText.Iso(Effective)}, which is not in the book; a released rule file must never be removed.", nameof(rules));

    /// <summary>
    /// How the due date comes about, counted anew. By a calendar corrected since, it may end on another day than <see cref="Due"/>, which stays
    /// what was told until the clock is re-based.
    /// </summary>
    public Explanation Explain(RuleBook rules, WorkCalendar calendar) => Count(RuleIn(rules), StartOn, Excluded, calendar);

    /// <summary>The thing was done on this day, in time or late.</summary>
    public Clock Meet(DateOnly on) => this with { State = ClockState.Met, EndedOn = on };

    /// <summary>The limit no longer runs.</summary>
    public Clock Stop(DateOnly on) => this with { State = ClockState.Stopped, EndedOn = on };

    /// <summary>The limit rests from this day on.</summary>
    public Clock Pause(DateOnly on) => this with { State = ClockState.Paused, PausedOn = on };

    /// <summary>
    /// The limit runs again from this day, and as many days longer as it rested (khoản 4 Điều 34 Luật Tố cáo: the time of rest is not counted).
    /// The day on which it began to rest is not counted, the day on which it goes on is.
    /// </summary>
    public Clock Resume(DateOnly on, RuleBook rules, WorkCalendar calendar)
    {
        var since = PausedOn ?? on;
        var rule = RuleIn(rules);
        var rested = rule.Unit == DayUnit.Working ? calendar.WorkingDaysLeft(since, on) : on.DayNumber - since.DayNumber;
        return (this with { Excluded = Excluded + Math.Max(0, rested), PausedOn = null }).Rebase(StartOn, rule, calendar);
    }

    /// <summary>Counts anew from another day, by another rule or by a corrected calendar; a new due date means new stages. Runs again if it had ended.</summary>
    public Clock Rebase(DateOnly newStart, Rule rule, WorkCalendar calendar)
    {
        var explanation = Count(rule, newStart, Excluded, calendar);
        return this with
        {
            RuleId = rule.Id,
            Effective = rule.Effective,
            CalendarVersion = calendar.Version,
            StartOn = newStart,
            Due = explanation.Due,
            EarlyMark = explanation.EarlyMark,
            State = ClockState.Running,
            EndedOn = null,
        };
    }

    /// <summary>As the other, with the version of the same rule that holds on the new start.</summary>
    public Clock Rebase(DateOnly newStart, RuleBook rules, WorkCalendar calendar) => Rebase(newStart, rules.For(RuleId, newStart), calendar);

    private static Explanation Count(Rule rule, DateOnly start, int excluded, WorkCalendar calendar) =>
        excluded == 0
            ? Counting.Count(rule, start, calendar)
            : Counting.Count(rule with { Limit = rule.Limit + excluded }, start, calendar) with { Rule = rule.At(start), Excluded = excluded };
}
