using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Hotspots;

/// <summary>Somebody who is told of a hotspot.</summary>
/// <param name="OfficialId">Who.</param>
/// <param name="CountsOnly">True for police and oversight bodies: where and how many, and nothing to press.</param>
public sealed record HotspotReader(string OfficialId, bool CountsOnly)
{
    /// <summary>Whether somebody may open a hotspot: who is told of it may, and whoever has a task of its plan, wherever they work.</summary>
    /// <param name="one">The hotspot.</param>
    /// <param name="office">Who is told.</param>
    /// <param name="posts">The official, and whom they stand in for.</param>
    /// <returns>True when they see numbers only; null when it is not for them.</returns>
    public static bool? CountsOnlyFor(HotspotRecord one, Office office, IReadOnlySet<string> posts)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(posts);
        if (one.Plan is { } plan && posts.Overlaps(plan.Tasks.Select(task => task.OwnerId)))
        {
            return false;
        }

        return ToldFor(one, office, posts);
    }

    /// <summary>The same for who is told of it alone: they take it in hand, plan, or say that it is none.</summary>
    public static bool? ToldFor(HotspotRecord one, Office office, IReadOnlySet<string> posts)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(posts);
        var readers = Of(office, one.FieldId, one.Places).Where(reader => posts.Contains(reader.OfficialId)).ToList();
        return readers.Count == 0 ? null : readers.TrueForAll(reader => reader.CountsOnly);
    }

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
