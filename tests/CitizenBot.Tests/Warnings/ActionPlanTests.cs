using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Notices;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Warnings;

/// <summary>A plan, its reminders by the ladder of deadlines, and its effect. Thursday 17/12/2026 is the day; the office works from Monday to Friday.</summary>
public sealed class ActionPlanTests
{
    private static readonly DateOnly Day = new(2026, 12, 17);
    private static readonly WorkCalendar Calendar = WorkCalendar.Shipped;

    private static readonly HotspotRecord Formed = HotspotLife.Forms(new HotspotSighting("moi-truong", ["kp2", "kp3"], Day.AddDays(-9), Day, 14, 4.2, 900), "hs-1");

    private static HotspotTask Task(string owner = "ha-tang-do-thi") => new(1, TaskAct.Visit, owner, new(2026, 12, 25));

    [Fact]
    public void TheProposal_NamesWhoMeetsWhomByWhen_AndWhatRecursIsInspected()
    {
        var first = ActionPlan.Propose(Formed, SampleOffices.Ward, Calendar, Day);
        var again = ActionPlan.Propose(Formed with { Times = 2 }, SampleOffices.Ward, Calendar, Day);

        Assert.Equal(
            [
                new HotspotTask(1, TaskAct.Dialogue, "chu-tich", new(2026, 12, 22)), new HotspotTask(2, TaskAct.Visit, "truong-kinh-te", new(2026, 12, 21)),
                new HotspotTask(3, TaskAct.Answer, "truong-kinh-te", new(2026, 12, 24)),
            ],
            first);
        Assert.Equal((4, TaskAct.Inspection, "pho-chu-tich"), (again.Count, again[3].Act, again[3].OwnerId));
    }

    /// <summary>Friday 25/12 is the last day: three and one working days before, on it, after it every third; superiors from the second working day, one a day.</summary>
    [Theory]
    [InlineData("2026-12-21", "")]
    [InlineData("2026-12-22", "before-3:ha-tang-do-thi hotspot-task-due")]
    [InlineData("2026-12-23", "before-3:ha-tang-do-thi hotspot-task-due")]
    [InlineData("2026-12-24", "before-1:ha-tang-do-thi hotspot-task-due")]
    [InlineData("2026-12-25", "due:ha-tang-do-thi hotspot-task-due")]
    [InlineData("2026-12-28", "overdue/2026-12-28:ha-tang-do-thi hotspot-task-overdue")]
    [InlineData("2026-12-29", "overdue/2026-12-28:ha-tang-do-thi hotspot-task-overdue, climb:truong-kinh-te hotspot-task-climb")]
    [InlineData("2026-12-30", "overdue/2026-12-28:ha-tang-do-thi hotspot-task-overdue, climb:truong-kinh-te hotspot-task-climb, climb:pho-chu-tich hotspot-task-climb")]
    public void Reminders_AreThoseOfALimit(string today, string come) =>
        Assert.Equal(come, string.Join(", ", TaskLadder.Come(Task(), Day, Calendar, SampleOffices.Ward, DateOnly.Parse(today, null)).Select(stage => $"{stage.Key} {stage.Event}")));

    [Fact]
    public void TheNextLook_IsTheNextStageOrRung()
    {
        Assert.Equal(new DateOnly(2026, 12, 28), TaskLadder.NextOn(Task(), Day, Calendar, SampleOffices.Ward, new(2026, 12, 25)));
        Assert.Equal(new DateOnly(2026, 12, 29), TaskLadder.NextOn(Task(), Day, Calendar, SampleOffices.Ward, new(2026, 12, 28)));
    }

    /// <summary>The chairman's superior is of another office: the ward's business does not go there by itself.</summary>
    [Fact]
    public void NobodyOutside_IsTold() =>
        Assert.DoesNotContain(TaskLadder.Come(Task("chu-tich"), Day, Calendar, SampleOffices.Ward, new(2027, 2, 1)), stage => stage.Event == NoticeEvent.HotspotTaskClimb);

    [Fact]
    public void APlan_IsMadeOnce_ATaskIsDoneOnce_AndRecurringStartsAnew()
    {
        var planned = HotspotLife.Planned(Formed, "chu-tich", [Task()], Day)!;
        var done = HotspotLife.TaskDone(planned, 1, "ha-tang-do-thi", Day.AddDays(2))!;
        var closed = done with { State = HotspotState.Closed, ClosedOn = Day.AddDays(30) };
        var again = HotspotLife.Seen(closed, new HotspotSighting("moi-truong", ["kp2", "kp3"], Day.AddDays(40), Day.AddDays(50), 12, 4, 500));

        Assert.Equal((HotspotState.Acknowledged, "chu-tich"), (planned.State, planned.AcknowledgedBy));
        Assert.Null(HotspotLife.Planned(planned, "pho-chu-tich", [Task()], Day));
        Assert.Equal((Day.AddDays(2), true), (done.Plan!.FirstDoneOn, done.Plan.IsDone));
        Assert.Null(HotspotLife.TaskDone(done, 1, "chu-tich", Day));
        Assert.Null(HotspotLife.TaskDone(done, 2, "chu-tich", Day));
        Assert.Equal((HotspotState.Recurring, null, 2), (again.State, again.Plan, again.Times));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 3)]
    [InlineData(60, 28)]
    public void TheEffect_IsMeasuredOverAsManyDaysAsHavePassed(int passed, int days)
    {
        var done = HotspotLife.TaskDone(HotspotLife.Planned(Formed, "chu-tich", [Task()], Day)!, 1, "chu-tich", Day)!;

        Assert.Equal(days, HotspotEffect.DaysBy(done, Day.AddDays(passed)));
        Assert.Equal(0, HotspotEffect.DaysBy(Formed, Day.AddDays(passed)));
    }
}
