using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>The second authorised persons: who may agree that a denouncer's identity is opened.</summary>
public static class SecondPersons
{
    /// <summary>Those who inspect or lead and may handle the case; never the one who asks, the accused, or anyone under the accused.</summary>
    public static IReadOnlyList<Official> For(CaseRecord record, Office office, string askedBy)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        return
        [
            .. office.Officials.Where(official =>
                official.Id != askedBy
                && official.Roles.Any(role => role is OfficialRole.Inspector or OfficialRole.Leader)
                && CaseAuthority.MayHandle(record, office, official)),
        ];
    }
}
