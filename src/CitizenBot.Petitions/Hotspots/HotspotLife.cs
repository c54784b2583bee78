namespace CitizenBot.Petitions.Hotspots;

/// <summary>How a hotspot lives: one look a day at what is above the alarm line, and what officials say of it.</summary>
/// <remarks>
/// A look may run late or twice: the same sighting on the same day changes nothing. What is told follows from <see cref="HotspotRecord.Changes"/>, so that
/// a hotspot speaks once a change of state and not once a petition.
/// </remarks>
public static class HotspotLife
{
    /// <summary>Calendar days below the line until it cools.</summary>
    public const int CoolsAfterDays = 7;

    /// <summary>Calendar days below the line until it is over.</summary>
    public const int ClosesAfterDays = 21;

    /// <summary>Calendar days after its end within which it recurs; later it is a new one.</summary>
    public const int RecursWithinDays = 60;

    /// <summary>It has grown when there are half as many people again, and at least three.</summary>
    private const int LeastGrowth = 3;

    /// <summary>The hotspot that a sighting continues: living ones first, then the last that closed within <see cref="RecursWithinDays"/>; null for a new one.</summary>
    public static HotspotRecord? Continued(IEnumerable<HotspotRecord> known, HotspotSighting seen)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(seen);
        return known
            .Where(one => seen.IsSame(one) && (one.ClosedOn is not { } closed || seen.To.DayNumber - closed.DayNumber <= RecursWithinDays))
            .OrderBy(one => one.ClosedOn is not null).ThenByDescending(one => one.SeenOn).ThenBy(one => one.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>
    /// Whether a week had no more people than usual. A window of thirty days shows a gathering long after it has ended: what is known and had such a week was not seen.
    /// </summary>
    public static bool IsQuiet(int weekPeople, double weekUsual) => weekPeople <= Math.Max(1, Math.Round(weekUsual));

    /// <summary>A first sighting.</summary>
    public static HotspotRecord Forms(HotspotSighting seen, string id)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return new HotspotRecord
        {
            Id = id, FieldId = seen.FieldId, Places = seen.Places, Wide = seen.Wide, State = HotspotState.Forming, OpenedOn = seen.To, ChangedOn = seen.To, From = seen.From, SeenOn = seen.To,
            People = seen.People, Told = seen.People, Usual = seen.Usual, RecurrenceDays = seen.RecurrenceDays,
        };
    }

    /// <summary>It was seen again.</summary>
    public static HotspotRecord Seen(HotspotRecord known, HotspotSighting seen)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(seen);
        if (seen.To < known.SeenOn)
        {
            return known;
        }

        var now = known with { Places = seen.Places, From = seen.From, SeenOn = seen.To, People = seen.People, Usual = seen.Usual, RecurrenceDays = seen.RecurrenceDays };
        var grown = seen.People - known.Told >= LeastGrowth && 2 * seen.People >= 3 * known.Told;
        return known.State switch
        {
            // Whoever said that it is none is believed until it is clearly more.
            HotspotState.Closed when known.DismissedBy is not null => grown
                ? Change(now, HotspotState.Growing, seen.To) with { ClosedOn = null, DismissedBy = null, DismissedFor = null }
                : known,
            HotspotState.Closed => Change(now, HotspotState.Recurring, seen.To) with { ClosedOn = null, Times = known.Times + 1, DismissedBy = null, DismissedFor = null, AcknowledgedBy = null, Plan = null },
            HotspotState.Cooling => Change(now, HotspotState.Growing, seen.To),
            _ when grown => Change(now, HotspotState.Growing, seen.To),
            _ => now,
        };
    }

    /// <summary>It was not seen on a day.</summary>
    /// <param name="known">The hotspot.</param>
    /// <param name="day">The day of the look.</param>
    /// <param name="weekPeople">People of its places and field in the seven days up to it.</param>
    /// <param name="weekUsual">How many are usual there in seven days.</param>
    public static HotspotRecord Unseen(HotspotRecord known, DateOnly day, int weekPeople, double weekUsual)
    {
        ArgumentNullException.ThrowIfNull(known);
        var quiet = day.DayNumber - known.SeenOn.DayNumber;
        return known.State switch
        {
            HotspotState.Closed => known,
            HotspotState.Cooling when quiet >= ClosesAfterDays => Change(known, HotspotState.Closed, day) with { ClosedOn = day },
            not HotspotState.Cooling when quiet >= CoolsAfterDays => Change(known, HotspotState.Cooling, day) with { WeekPeople = weekPeople, WeekUsual = weekUsual },
            _ => known,
        };
    }

    /// <summary>Somebody responsible has it in hand: nobody need be told of that. Null when it is over, or taken already.</summary>
    public static HotspotRecord? Acknowledge(HotspotRecord known, string official)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.State is HotspotState.Closed || (known.State == HotspotState.Acknowledged && known.AcknowledgedBy == official)
            ? null
            : known with { State = HotspotState.Acknowledged, AcknowledgedBy = official };
    }

    /// <summary>Somebody responsible says that it is none, and why. Null when it is over.</summary>
    public static HotspotRecord? Dismiss(HotspotRecord known, string official, string reason, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.State == HotspotState.Closed
            ? null
            : known with { State = HotspotState.Closed, ClosedOn = day, Told = known.People, DismissedBy = official, DismissedFor = reason };
    }

    /// <summary>Dự báo: somebody foresees it before the figures do. Its people are not counted yet, so the first sighting is told as growth.</summary>
    public static HotspotRecord Foreseen(string id, string? fieldId, string unitId, string official, string words, double usualADay, DateOnly day) => new()
    {
        Id = id, FieldId = fieldId, Places = [unitId], State = HotspotState.Forming, OpenedOn = day, ChangedOn = day, From = day, SeenOn = day,
        People = 0, Told = 0, Usual = usualADay, EarlyBy = official, EarlyWords = words,
    };

    /// <summary>Gives the tasks of a plan: whoever plans has it in hand. Null when it is over or has a plan.</summary>
    public static HotspotRecord? Planned(HotspotRecord known, string official, IReadOnlyList<HotspotTask> tasks, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.State == HotspotState.Closed || known.Plan is not null
            ? null
            : known with { State = HotspotState.Acknowledged, AcknowledgedBy = known.AcknowledgedBy ?? official, Plan = new ActionPlan(official, day, tasks) };
    }

    /// <summary>A task was done. Null when there is none of that number, or it was done before.</summary>
    public static HotspotRecord? TaskDone(HotspotRecord known, int number, string official, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Plan is { } plan && plan.Tasks.Any(task => task.Number == number && task.DoneOn is null)
            ? known with { Plan = plan with { Tasks = [.. plan.Tasks.Select(task => task.Number == number ? task with { DoneOn = day, DoneBy = official } : task)] } }
            : null;
    }

    /// <summary>A letter to all who filed.</summary>
    public static HotspotRecord Wrote(HotspotRecord known, string act, string official, string words, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known with { Letters = [.. known.Letters, new HotspotLetter(known.Letters.Count + 1, act, official, day, words)] };
    }

    private static HotspotRecord Change(HotspotRecord known, HotspotState to, DateOnly day) =>
        known with { State = to, ChangedOn = day, Changes = known.Changes + 1, Before = known.Told, Told = known.People };
}
