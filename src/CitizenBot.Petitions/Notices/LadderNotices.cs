using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Notices;

/// <summary>Who must be reminded of a clock at an instant.</summary>
/// <remarks>
/// It looks at state, not at events: late, twice, or after two days down, the result is the same. Only the latest stage that has
/// come is told; earlier ones are skipped. Stages up to the day an official got the case are skipped for that official, who
/// got a hand-over notice with the date instead, and so are early stages while their reminders rest. What is not urgent (half of the
/// limit, three days before) has the class of a digest: it is told in the morning's digest and is no message of its own.
/// </remarks>
public static class LadderNotices
{
    /// <summary>Reminders come at this office time of their day.</summary>
    public static TimeOnly Morning { get; } = new(7, 30);

    /// <summary>What is owed at <paramref name="nowUtc"/>.</summary>
    /// <param name="alreadyTold">Whether a told key exists, as told or as skipped.</param>
    public static SweepResult For(CaseState state, Clock clock, WorkCalendar calendar, Office office, DateTime nowUtc, Func<string, bool> alreadyTold)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(alreadyTold);
        if (clock.State != ClockState.Running)
        {
            return new([], [], null);
        }

        // The citizen's own window runs on when the office has closed the file.
        var today = office.Day(nowUtc);
        var window = Window(state, clock, calendar, office, today, nowUtc).Where(reminder => !alreadyTold(reminder.Key)).ToList();
        if (!ClockPurpose.Warns(clock.Purpose) || state.Record.IsClosed)
        {
            return new(window, [], ToInstant(WindowAfter(state.Record, clock, calendar, office, today), office));
        }

        var come = Ladder.For(clock, calendar, today);
        var told = new List<ToldNotice>();
        var skipped = new List<string>();
        foreach (var stage in come)
        {
            foreach (var (audience, person) in People(state.Record, stage, office))
            {
                var key = Key(clock, audience == Audience.Citizen ? "overdue" : stage.Name, person);
                if (alreadyTold(key) || skipped.Contains(key) || told.Exists(earlier => earlier.Key == key))
                {
                    continue;
                }

                var handedOver = person == state.Record.ResponsibleId && stage.On <= state.Record.ResponsibleSince;
                if (stage == come[^1] && !handedOver && !IsAtRest(state.Record, clock, person, today))
                {
                    told.Add(new(key, Make(state, clock, stage, audience, person, office, today, nowUtc)));
                }
                else if (audience != Audience.Citizen)
                {
                    skipped.Add(key);
                }
            }
        }

        told.AddRange(
            from rung in Climb.Come(state.Record, clock, calendar, office, today)
            let key = Key(clock, "climb", rung.OfficialId)
            where !alreadyTold(key)
            select new ToldNotice(key, ToSuperior(state, clock, rung.OfficialId, office, today, nowUtc)));
        told.AddRange(window);
        return new(told, skipped, NextStageAt(state.Record, clock, calendar, office, nowUtc));
    }

    /// <summary>When the next stage or rung after an instant comes (UTC); null when none will, or the clock is only shown.</summary>
    /// <param name="record">Whose clock it is; null for its stages alone.</param>
    public static DateTime? NextStageAt(CaseRecord? record, Clock clock, WorkCalendar calendar, Office office, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(office);
        var today = office.Day(nowUtc);
        var stages = ClockPurpose.Warns(clock.Purpose) && Ladder.NextOn(clock, calendar, today) is { } next
            ? [next, record is null ? null : Climb.NextOn(record, clock, calendar, office, today)]
            : Array.Empty<DateOnly?>();
        return ToInstant(stages.Append(record is null ? null : WindowAfter(record, clock, calendar, office, today)).Min(), office);
    }

    /// <summary>When a clock that was just started or moved must first be looked at; a stage that has come already asks for a look at once.</summary>
    /// <param name="record">Whose clock it is.</param>
    public static DateTime? FirstLookAt(CaseRecord record, Clock clock, WorkCalendar calendar, Office office, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(office);
        var today = office.Day(nowUtc);
        if (ClockPurpose.Warns(clock.Purpose) ? Ladder.Latest(clock, calendar, today) is not null : HasCome(SecondWindow.Of(record, clock, RuleBook.Shipped, calendar, office), calendar, today))
        {
            return nowUtc;
        }

        // Rungs come after stages: the first look at those finds them.
        return new[] { NextStageAt(record: null, clock, calendar, office, nowUtc), ToInstant(WindowAfter(record, clock, calendar, office, today), office) }.Min();
    }

    /// <summary>Word to the citizen that their window for a second complaint ends, once, some working days before.</summary>
    private static IEnumerable<ToldNotice> Window(CaseState state, Clock clock, WorkCalendar calendar, Office office, DateOnly today, DateTime nowUtc)
    {
        if (!state.Record.WantsNotices || SecondWindow.Of(state.Record, clock, RuleBook.Shipped, calendar, office) is not { } window || !HasCome(window, calendar, today))
        {
            return [];
        }

        var notice = CaseNotices.ToCitizen(state, NoticeEvent.WindowEnds, office, nowUtc);
        var facts = new Dictionary<string, string>(notice.Facts) { ["until"] = CaseNotices.Iso(window.Until) };
        return [new(Key(clock, "window", Notice.Citizen), notice with { Facts = facts, NotBefore = InTheMorning(office, today, nowUtc) })];
    }

    /// <summary>Told late rather than not at all, but not once the window is over.</summary>
    private static bool HasCome(SecondWindow? window, WorkCalendar calendar, DateOnly today) => window is { MayBeTold: true } && window.WarnOn(calendar) <= today && today <= window.Until;

    private static DateOnly? WindowAfter(CaseRecord record, Clock clock, WorkCalendar calendar, Office office, DateOnly today) =>
        record.WantsNotices && SecondWindow.Of(record, clock, RuleBook.Shipped, calendar, office) is { MayBeTold: true } window && window.WarnOn(calendar) is var on && on > today ? on : null;

    private static DateTime? ToInstant(DateOnly? day, Office office) => day is { } on ? office.Utc(on, Morning) : null;

    private static string Key(Clock clock, string stage, string person) => $"deadline:{clock.Id}:{CaseNotices.Iso(clock.Due.On)}:{stage}:{person}";

    /// <summary>Early reminders of an official may rest; the due day and what follows never do.</summary>
    private static bool IsAtRest(CaseRecord record, Clock clock, string person, DateOnly today) =>
        record.Snoozed is { } rest && rest.By == person && today <= rest.Until && today < clock.Due.On;

    /// <summary>The responsible official; on the due day their head too; once it is overdue also the citizen who agreed. Superiors then hear by <see cref="Climb"/>.</summary>
    private static IEnumerable<(Audience Audience, string Person)> People(CaseRecord record, Stage stage, Office office)
    {
        if (record.ResponsibleId is not { } responsible)
        {
            yield return (Audience.Operator, Notice.Operator);
        }
        else
        {
            yield return (Audience.Official, responsible);
            if (stage.Name == Stage.Due && HeadOf(record, responsible, office) is { } head)
            {
                yield return (Audience.Official, head);
            }
        }

        if (stage.IsOverdue && record.WantsNotices)
        {
            yield return (Audience.Citizen, Notice.Citizen);
        }
    }

    /// <summary>The head of the department if that is somebody else, or the next superior inside the office.</summary>
    private static string? HeadOf(CaseRecord record, string responsible, Office office)
    {
        var head = office.Department(office.Official(responsible)?.DepartmentId)?.HeadId;
        if (head is null || head == responsible)
        {
            head = office.Chain(responsible).FirstOrDefault(superior => !superior.Outside)?.Id;
        }

        return office.Official(head) is { } official && CaseAuthority.MayHandle(record, office, official) ? head : null;
    }

    private static Notice Make(CaseState state, Clock clock, Stage stage, Audience audience, string person, Office office, DateOnly today, DateTime nowUtc)
    {
        if (audience == Audience.Citizen)
        {
            return CaseNotices.ToCitizen(state, NoticeEvent.CaseOverdue, office, nowUtc) with { NotBefore = NotBefore() };
        }

        var facts = Facts(clock);
        if (clock.EarlyMark is { } mark)
        {
            facts["early-mark"] = CaseNotices.Iso(mark);
        }

        // Who gets no digest (a post of another body, the operator of a case that nobody has) is told at once.
        var unhurried = stage.Name is Stage.Half or Stage.BeforeThree
            && audience == Audience.Official && office.Official(person) is { Outside: false } official && !CaseAuthority.SeesCountsOnly(official);
        return new(Event(stage, today > clock.Due.On), audience, person, state.Record.Code, facts, unhurried ? NoticeClass.Digest : NoticeClass.Alert, NotBefore())
        {
            Acknowledge = person == state.Record.ResponsibleId && stage.Name is Stage.BeforeOne or Stage.Due,
        };

        DateTime? NotBefore() => InTheMorning(office, today, nowUtc);
    }

    private static Notice ToSuperior(CaseState state, Clock clock, string superior, Office office, DateOnly today, DateTime nowUtc)
    {
        var facts = Facts(clock);
        facts["person"] = state.Record.ResponsibleId!;
        if (state.Record.Delay is { } delay)
        {
            facts["delay-on"] = CaseNotices.Iso(delay.On);
            facts["done-by"] = CaseNotices.Iso(delay.DoneBy);
        }

        return new(NoticeEvent.DeadlineClimb, Audience.Official, superior, state.Record.Code, facts, NoticeClass.Alert, InTheMorning(office, today, nowUtc));
    }

    private static Dictionary<string, string> Facts(Clock clock) => new()
    {
        ["due-on"] = CaseNotices.Iso(clock.Due.On),
        ["purpose"] = clock.Purpose,
        ["clock"] = clock.Id,
    };

    /// <summary>A sweep in the small hours may find today's stage early; it still speaks in the morning.</summary>
    private static DateTime? InTheMorning(Office office, DateOnly today, DateTime nowUtc)
    {
        var morning = office.Utc(today, Morning);
        var quiet = QuietHours.NotBefore(office, nowUtc);
        return morning > nowUtc && (quiet is null || quiet < morning) ? morning : quiet;
    }

    /// <summary>The due day may be told a day off later, when nobody can act any more: then the date has passed.</summary>
    private static string Event(Stage stage, bool passed) => stage.IsOverdue || (passed && stage.Name == Stage.Due) ? NoticeEvent.DeadlineOverdue : stage.Name switch
    {
        Stage.Half => NoticeEvent.DeadlineHalf,
        Stage.EarlyMark => NoticeEvent.DeadlineEarlyMark,
        Stage.BeforeThree => NoticeEvent.DeadlineBeforeThree,
        Stage.BeforeOne => NoticeEvent.DeadlineBeforeOne,
        _ => NoticeEvent.DeadlineDue,
    };
}
