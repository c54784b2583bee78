using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>Who may act on a case; asked again at every press, because people change posts while old buttons stay in chats.</summary>
public static class CaseAuthority
{
    /// <summary>The responsible official, or a superior of theirs inside the office or outside.</summary>
    /// <remarks>A superior who is accused, or under the accused, cannot appear: routing keeps the responsible official out from under them.</remarks>
    /// <param name="deputies">Who stands in for whom today: a deputy may what the absent official may, unless barred from the case.</param>
    public static bool MayAct(CaseRecord record, Office office, string officialId, Deputies? deputies = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        return record.ResponsibleId is { } responsible
            && office.Official(officialId) is { } official
            && MayHandle(record, office, official)
            && (office.IsOrIsUnder(responsible, officialId) || deputies?.AbsentFor(officialId).Any(absent => office.IsOrIsUnder(responsible, absent)) == true);
    }

    /// <summary>The superiors of an official inside the office who may hear of a case, nearest first: nobody accused in it, nobody under the accused, no role that sees counts only.</summary>
    /// <remarks>Posts of other bodies stand in the file so that chains can end there; what they must know of a case travels by paper.</remarks>
    public static IEnumerable<string> Superiors(CaseRecord record, Office office, string officialId)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        return office.Chain(officialId).Where(superior => !superior.Outside && MayHandle(record, office, superior)).Select(superior => superior.Id);
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

    /// <summary>Đôn đốc of a whole department: leaders and inspectors.</summary>
    public static bool MayUrge(Official official)
    {
        ArgumentNullException.ThrowIfNull(official);
        return !SeesCountsOnly(official) && (official.Roles.Contains(OfficialRole.Leader) || official.Roles.Contains(OfficialRole.Inspector));
    }
}
