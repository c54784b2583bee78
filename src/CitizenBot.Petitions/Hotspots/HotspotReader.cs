using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Hotspots;

/// <summary>Somebody who is told of a hotspot.</summary>
/// <param name="OfficialId">Who.</param>
/// <param name="CountsOnly">True for police and oversight bodies: where and how many, and nothing to press.</param>
public sealed record HotspotReader(string OfficialId, bool CountsOnly)
{
    /// <summary>Who is told: who answers for the field in its places, the heads of their departments, leaders, inspectors; with counts only, police and oversight.</summary>
    public static IReadOnlyList<HotspotReader> Of(Office office, string? fieldId, IReadOnlyList<string> places)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(places);
        var responsible = places.DefaultIfEmpty(null)
            .Select(place => office.Responsible(place, fieldId, PetitionKind.Feedback).OfficialId)
            .Select(office.Official)
            .OfType<Official>()
            .ToList();
        var heads = responsible.Select(official => office.Department(official.DepartmentId)?.HeadId).OfType<string>();
        var told = responsible.Select(official => official.Id).Concat(heads).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from official in office.Officials
               where !official.Outside
               let whole = official.Roles.Overlaps([OfficialRole.Leader, OfficialRole.Inspector]) || (told.Contains(official.Id) && !CaseAuthority.SeesCountsOnly(official))
               where whole || official.Roles.Overlaps([OfficialRole.Police, OfficialRole.Oversight])
               select new HotspotReader(official.Id, !whole),
        ];
    }
}
