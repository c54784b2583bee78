using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>Whom a citizen who is pressed to withdraw may have told: never who handles the case, nor the accused or those under them.</summary>
public static class Confidant
{
    /// <summary>The officer of the office file; else an inspector, then a leader, then the head. Null when none of them is free.</summary>
    public static Official? Of(CaseRecord record, Office office)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        return new[] { office.Official(office.ConfidentialId) }
            .Concat(office.Officials.Where(official => official.Roles.Contains(OfficialRole.Inspector)))
            .Concat(office.Officials.Where(official => official.Roles.Contains(OfficialRole.Leader)))
            .Append(office.Official(office.HeadId))
            .FirstOrDefault(official => official is { Outside: false } && official.Id != record.ResponsibleId && official.Id != record.VerifierId
                && CaseAuthority.MayHandle(record, office, official));
    }
}
