using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Oversight;

/// <summary>Finds the complex, crowded, prolonged and level-bypassing ones among open cases.</summary>
public static class SpecialCases
{
    /// <summary>From so many people on one content is crowded.</summary>
    public const int Crowd = 5;

    /// <summary>A complaint that was guided down stays on the list so many days, for whoever watches what passes over the first level.</summary>
    public const int GuidedShownDays = 30;

    /// <summary>The rules by which a limit runs once a matter was determined to be complex: they stand in clear beside its clock.</summary>
    public static IReadOnlyList<string> ComplexRules(RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            rules.Variant("KN-GQ-1", complex: true, remote: false), rules.Variant("KN-GQ-1", complex: true, remote: true),
            rules.Variant("KN-GQ-2", complex: true, remote: false), rules.Variant("KN-GQ-2", complex: true, remote: true),
            "TC-GH-PT", "TC-GH-DBPT",
        ];
    }

    /// <summary>The list, the longest over its limit first. Cases whose code the reader must not know are not in it.</summary>
    /// <param name="cases">Candidates: what is none of these is left out, and so is what was closed, save a complaint that was lately guided down.</param>
    /// <param name="office">The office.</param>
    /// <param name="viewerId">The official who reads it.</param>
    /// <param name="today">Today in the office's zone.</param>
    /// <param name="calendar">Counts working days late.</param>
    public static IReadOnlyList<SpecialCase> Of(IEnumerable<CaseState> cases, Office office, string viewerId, DateOnly today, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(office);
        return
        [
            .. cases.Where(state => IsShown(state.Record, today) && !CaseFacts.IsHidden(state.Record, office, viewerId))
                .Select(state => One(state, office, today, calendar))
                .OfType<SpecialCase>()
                .OrderByDescending(special => special.DaysLate).ThenByDescending(special => special.People).ThenBy(special => special.FiledOn).ThenBy(special => special.Code, StringComparer.Ordinal),
        ];
    }

    private static bool IsShown(CaseRecord record, DateOnly today) =>
        !record.IsClosed || (record is { Stage: CaseStage.Guided, AboveFirst: true } && record.ClosedOn >= today.AddDays(-GuidedShownDays));

    private static SpecialCase? One(CaseState state, Office office, DateOnly today, WorkCalendar calendar)
    {
        var record = state.Record;
        var overrun = state.Clocks
            .Where(clock => clock is { State: ClockState.Running, Purpose: ClockPurpose.Resolve } && clock.Due.On < today)
            .Select(clock => OversightReckoning.DaysLate(clock.Due.On, today, calendar))
            .DefaultIfEmpty().Max();
        List<SpecialReason> reasons = [];
        Add(SpecialReason.Complex, record.Complexity.Count > 0);
        Add(SpecialReason.Crowded, record.PeopleCount >= Crowd);
        Add(SpecialReason.Prolonged, overrun > 0);
        Add(SpecialReason.Bypassing, record.AboveFirst);
        return reasons.Count == 0 ? null : new SpecialCase
        {
            Code = record.Code,
            Reasons = reasons,
            Criteria = record.Complexity,
            People = record.PeopleCount,
            Holder = Holder.Of(CaseFacts.Of(state, office, "")),
            UnitId = record.UnitId,
            FieldId = record.FieldId,
            FiledOn = record.FiledOn,
            DaysLate = overrun,
            PromisedOn = record.Delay?.DoneBy,
            AnswerBy = record.Urged is { Answered: false } urged ? urged.AnswerBy : null,
            Watched = record.WatchedBy is not null,
        };

        void Add(SpecialReason reason, bool holds)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }
    }
}
