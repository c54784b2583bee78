namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// When those responsible hear of a running clock: at half the limit, three and one working days before, on the day, and overdue from the first
/// working day after and then every third. All on working days, save a last day that its rule keeps on a day off ("at once"). Where two stages
/// fall on one day only the later speaks. Asked for state ("what has come by today?"), so a sweep that runs late or twice gets the same answer.
/// </summary>
public static class Ladder
{
    private const int OverdueEvery = 3;

    /// <summary>The stages up to a day, in order; none for a clock that has ended.</summary>
    public static IReadOnlyList<Stage> For(Clock clock, WorkCalendar calendar, DateOnly until) =>
        [.. Stages(clock, calendar).TakeWhile(stage => stage.On <= until)];

    /// <summary>The one stage that speaks today: the latest that has come. Earlier ones that were not told are skipped for good.</summary>
    public static Stage? Latest(Clock clock, WorkCalendar calendar, DateOnly today) =>
        Stages(clock, calendar).TakeWhile(stage => stage.On <= today).LastOrDefault();

    /// <summary>The day of the first stage after today; null for a clock that has ended.</summary>
    public static DateOnly? NextOn(Clock clock, WorkCalendar calendar, DateOnly today) =>
        Stages(clock, calendar).FirstOrDefault(stage => stage.On > today)?.On;

    /// <summary>All stages, without end for a clock that nobody meets.</summary>
    private static IEnumerable<Stage> Stages(Clock clock, WorkCalendar calendar)
    {
        if (clock.State != ClockState.Running)
            yield break;

        foreach (var stage in UpToTheDay(clock, calendar))
            yield return stage;

        for (var on = calendar.AddWorkingDays(clock.Due.On, 1); on.Year < 9999; on = calendar.AddWorkingDays(on, OverdueEvery))
            yield return new Stage($"overdue/{DateText.Iso(on)}", on);
    }

    private static IEnumerable<Stage> UpToTheDay(Clock clock, WorkCalendar calendar)
    {
        var due = clock.Due.On;
        var stages = new List<Stage>();
        if (clock.StartOn < due)
            stages.Add(new Stage(Stage.Half, Half(clock, calendar)));
        if (clock.EarlyMark is { } mark)
            stages.Add(new Stage(Stage.EarlyMark, calendar.AddWorkingDays(calendar.PreviousWorkingDay(mark), -1)));
        stages.Add(new Stage(Stage.BeforeThree, calendar.AddWorkingDays(due, -3)));
        stages.Add(new Stage(Stage.BeforeOne, calendar.AddWorkingDays(due, -1)));
        stages.Add(new Stage(Stage.Due, due));

        // A short limit has no room for its early stages: nothing is told on the day of the event itself, except that it is due.
        return stages
            .Where(stage => stage.Name == Stage.Due || clock.StartOn > due || stage.On > clock.StartOn)
            .Where(stage => stage.Name == Stage.Due || stage.On < due)
            .GroupBy(stage => stage.On)
            .Select(sameDay => sameDay.Last())
            .OrderBy(stage => stage.On);
    }

    /// <summary>
    /// The day half of the limit, rounded up, has passed. The version of the rule tells the limit; for a clock whose rule is no longer in the
    /// book it is the middle of its days.
    /// </summary>
    private static DateOnly Half(Clock clock, WorkCalendar calendar)
    {
        var rule = RuleBook.Shipped.Exact(clock.RuleId, clock.Effective);
        var half = rule is { Limit: > 0 and var limit, Unit: DayUnit.Working }
            ? calendar.AddWorkingDays(clock.StartOn, (limit + 1) / 2)
            : clock.StartOn.AddDays(((rule?.Limit > 0 ? rule.Limit.Value : clock.Due.On.DayNumber - clock.StartOn.DayNumber) + 1) / 2);
        return calendar.NextWorkingDay(half);
    }
}
