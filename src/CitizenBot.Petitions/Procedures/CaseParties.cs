using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Procedures;

/// <summary>Whether somebody is one of those who may do an act. The accused, those under them, and roles that see counts only are none of them.</summary>
public static class CaseParties
{
    /// <param name="party">Who may.</param>
    /// <param name="record">The case.</param>
    /// <param name="office">Chains of superiors and roles.</param>
    /// <param name="actorId">An official, or <see cref="CaseEvent.Citizen"/>; that the chat is the citizen's own is for the caller to know.</param>
    /// <param name="deputies">Who stands in for whom today: a deputy is what the absent official is.</param>
    public static bool Is(CaseParty party, CaseRecord record, Office office, string actorId, Deputies? deputies = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        if (party == CaseParty.Citizen || actorId == CaseEvent.Citizen)
        {
            return party == CaseParty.Citizen && actorId == CaseEvent.Citizen;
        }

        if (office.Official(actorId) is not { } official || !CaseAuthority.MayHandle(record, office, official))
        {
            return false;
        }

        var handles = CaseAuthority.MayAct(record, office, actorId, deputies);
        var hasIt = record.ResponsibleId == actorId || (deputies?.Of(record.ResponsibleId) is { } deputy && deputy == actorId);
        return party switch
        {
            CaseParty.Handler => handles,
            CaseParty.Verifier => handles || record.VerifierId == actorId,
            CaseParty.Counter => handles || (!record.Sealed && official.Roles.Contains(OfficialRole.Receiver)),
            CaseParty.Superior => handles && !hasIt,
            CaseParty.Supervisor => (handles && !hasIt) || (official.Roles.Contains(OfficialRole.Inspector) && !hasIt),
            CaseParty.Taker => (handles && !hasIt)
                || (record.RoutingReason == RoutingReason.Receiver && !record.Sealed && (official.Roles.Contains(OfficialRole.Receiver) || official.Roles.Contains(OfficialRole.Handler))),
            _ => false,
        };
    }

    /// <summary>Whether an official may open the card at all: everybody who may do something to it.</summary>
    public static bool MayOpen(CaseRecord record, Office office, string officialId, Deputies? deputies = null) =>
        Is(CaseParty.Verifier, record, office, officialId, deputies)
        || Is(CaseParty.Counter, record, office, officialId, deputies)
        || Is(CaseParty.Supervisor, record, office, officialId, deputies)
        || Is(CaseParty.Taker, record, office, officialId, deputies);

    /// <summary>What an official may do to a case now, in the order of the path.</summary>
    public static IReadOnlyList<CaseAct> Acts(CaseRecord record, Office office, string officialId, Deputies? deputies = null) =>
        [.. Procedure.Steps.Where(step => step.Fits(record) && Is(step.Who, record, office, officialId, deputies)).Select(step => step.Act).Distinct()];
}
