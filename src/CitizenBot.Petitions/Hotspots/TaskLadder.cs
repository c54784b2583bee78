using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Hotspots;

/// <summary>Reminders of a task, by the ladder of deadlines: three and one working days before, on the day, overdue, and from the second working day after it a level up each day.</summary>
/// <remarks>Asked for state, like <see cref="Ladder"/>: late or twice gives the same. A task is no limit of the law; it is only reminded like one.</remarks>
public static class TaskLadder
{
    private const int ClimbsFrom = 2;

    /// <summary>What must have been told by a day, oldest first; of the owner's stages only the latest.</summary>
    public static IReadOnlyList<TaskStage> Come(HotspotTask task, DateOnly madeOn, WorkCalendar calendar, Office office, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(office);
        var stage = Ladder.For(Clock(task, madeOn, calendar), calendar, today).LastOrDefault(one => one.Name != Stage.Half);
        List<TaskStage> come = stage is null
            ? []
            : [new($"{stage.Name}:{task.OwnerId}", task.OwnerId, stage.IsOverdue || today > task.DueOn ? NoticeEvent.HotspotTaskOverdue : NoticeEvent.HotspotTaskDue)];
        come.AddRange(Rungs(task, calendar, office).TakeWhile(rung => rung.On <= today).Select(rung => new TaskStage($"climb:{rung.OfficialId}", rung.OfficialId, NoticeEvent.HotspotTaskClimb)));
        return come;
    }

    /// <summary>The day of the next stage or rung after a day.</summary>
    public static DateOnly? NextOn(HotspotTask task, DateOnly madeOn, WorkCalendar calendar, Office office, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(office);
        var clock = Clock(task, madeOn, calendar);
        DateOnly?[] next = [Ladder.NextOn(clock, calendar, today), Rungs(task, calendar, office).FirstOrDefault(rung => rung.On > today)?.On];
        return next.Min();
    }

    private static IEnumerable<Rung> Rungs(HotspotTask task, WorkCalendar calendar, Office office)
    {
        var on = calendar.AddWorkingDays(task.DueOn, ClimbsFrom);
        foreach (var superior in office.Chain(task.OwnerId).Where(superior => !superior.Outside))
        {
            yield return new Rung(superior.Id, on);
            on = calendar.AddWorkingDays(on, 1);
        }
    }

    private static Clock Clock(HotspotTask task, DateOnly madeOn, WorkCalendar calendar) => new()
    {
        Id = $"task/{task.Number}", CaseCode = "", Purpose = ClockPurpose.Resolve, RuleId = "", Effective = madeOn, CalendarVersion = calendar.Version,
        StartOn = madeOn, Due = new DueDate(task.DueOn, Certain: true),
    };
}
