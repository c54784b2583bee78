using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>Who may act on a case; asked again at every press, because people change posts while old buttons stay in chats.</summary>
public static class CaseAuthority
{
    /// <summary>The responsible official, or a superior of theirs inside the office or outside.</summary>
    /// <remarks>A superior who is accused, or under the accused, cannot appear: routing keeps the responsible official out from under them.</remarks>
    public static bool MayAct(CaseRecord record, Office office, string officialId)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        return record.ResponsibleId is { } responsible
            && office.Official(officialId) is { } official
            && MayHandle(record, office, official)
            && office.IsOrIsUnder(responsible, officialId);
    }

    /// <summary>Whether the case may be given to an official at all.</summary>
    public static bool MayHandle(CaseRecord record, Office office, Official official)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(official);
        return !SeesCountsOnly(official) && !record.AccusedIds.Any(accused => office.IsOrIsUnder(official.Id, accused));
    }

    /// <summary>Police and oversight bodies see counts and codes, unless the same post has a working role too; the operator handles no cases.</summary>
    public static bool SeesCountsOnly(Official official)
    {
        ArgumentNullException.ThrowIfNull(official);
        return official.Roles.Count > 0 && official.Roles.All(role => role is OfficialRole.Police or OfficialRole.Oversight or OfficialRole.Operator);
    }
}
