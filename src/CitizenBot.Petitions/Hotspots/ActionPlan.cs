using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Hotspots;

/// <summary>What is done about a hotspot.</summary>
/// <param name="MadeBy">Who gave the tasks.</param>
/// <param name="MadeOn">The office's day.</param>
/// <param name="Tasks">At least one, by number.</param>
public sealed record ActionPlan(string MadeBy, DateOnly MadeOn, IReadOnlyList<HotspotTask> Tasks)
{
    /// <summary>Working days from today to each task's last day.</summary>
    private const int VisitWithin = 2;
    private const int DialogueWithin = 3;
    private const int AnswerWithin = 5;
    private const int InspectionWithin = 10;

    /// <summary>The first day on which something was done; the effect is measured from it. Null while nothing was.</summary>
    public DateOnly? FirstDoneOn => Tasks.Min(task => task.DoneOn);

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone => Tasks.All(task => task.DoneOn is not null);

    /// <summary>The lines that are proposed: the leader meets people, the head of who answers for the place looks and answers; what comes back is inspected too.</summary>
    public static IReadOnlyList<HotspotTask> Propose(HotspotRecord one, Office office, WorkCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(calendar);
        var responsible = office.Official(office.Responsible(one.IsEverywhere ? null : one.Places[0], one.FieldId, Cases.PetitionKind.Feedback).OfficialId) ?? office.Official(office.HeadId)!;
        var head = office.Department(responsible.DepartmentId)?.HeadId ?? responsible.Id;
        List<(string Act, string Owner, int Within)> lines = [(TaskAct.Dialogue, office.HeadId, DialogueWithin), (TaskAct.Visit, head, VisitWithin), (TaskAct.Answer, head, AnswerWithin)];
        if (one.Times > 1 && office.Officials.FirstOrDefault(official => official.Roles.Contains(OfficialRole.Inspector)) is { } inspector)
        {
            lines.Add((TaskAct.Inspection, inspector.Id, InspectionWithin));
        }

        return [.. lines.Select((line, index) => new HotspotTask(index + 1, line.Act, line.Owner, calendar.AddWorkingDays(today, line.Within)))];
    }
}
