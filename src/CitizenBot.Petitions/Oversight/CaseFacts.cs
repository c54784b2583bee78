using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Oversight;

/// <summary>Makes the facts of a case.</summary>
public static class CaseFacts
{
    /// <param name="state">The case.</param>
    /// <param name="office">Names the department of whoever is responsible.</param>
    /// <param name="viewerId">The official who will read the figures.</param>
    public static CaseFact Of(CaseState state, Office office, string viewerId)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(office);
        var record = state.Record;
        return new CaseFact
        {
            Code = record.Code,
            Kind = record.Kind,
            Hidden = IsHidden(record, office, viewerId),
            UnitId = record.UnitId,
            FieldId = record.FieldId,
            OfficialId = record.ResponsibleId,
            DepartmentId = office.Official(record.ResponsibleId)?.DepartmentId,
            FiledOn = record.FiledOn,
            EndedOn = record.ClosedOn,
            End = End(record.Stage),
            InTime = record.ClosedOn is null ? null : state.Clocks.Where(clock => clock.State == ClockState.Met).All(clock => clock.EndedOn <= clock.Due.On),
            Rating = record.Rating,
            People = record.PeopleCount,
            Limits = [.. state.Clocks.Where(clock => ClockPurpose.Warns(clock.Purpose)).Select(Limit)],
        };
    }

    /// <summary>A denunciation is listed for those who may handle it and for nobody else, oversight bodies among them (Điều 8 Luật Tố cáo).</summary>
    public static bool IsHidden(CaseRecord record, Office office, string viewerId)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Sealed && !CaseAuthority.MayAct(record, office, viewerId);
    }

    public static LimitFact Limit(Clock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new(clock.Purpose, clock.Due.On, clock.EndedOn, clock.State == ClockState.Paused);
    }

    /// <summary>How a stage ends a case; null for a stage at which it is open.</summary>
    public static CaseEnd? End(CaseStage stage) => stage switch
    {
        CaseStage.Closed => CaseEnd.Resolved,
        CaseStage.Refused => CaseEnd.Refused,
        CaseStage.Transferred => CaseEnd.Transferred,
        CaseStage.Guided => CaseEnd.Guided,
        CaseStage.Withdrawn => CaseEnd.Withdrawn,
        _ => null,
    };
}
