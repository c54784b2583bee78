namespace CitizenBot.Petitions.Offices;

/// <summary>A post of the office, and the person who holds it when the file says so.</summary>
/// <param name="Id">Permanent, the post rather than the person: it is stored with cases and acts.</param>
/// <param name="Name">The holder; null shows the title alone.</param>
/// <param name="SuperiorId">Who stands directly above; only the head of the office and outsiders may have none.</param>
/// <param name="DepartmentId">The department the post belongs to, if any.</param>
/// <param name="Aliases">How people call the post, such as <c>chủ tịch phường</c>; used to keep a denunciation away from whom it names.</param>
/// <param name="Outside">A post of a superior body, listed only so that chains of superiors can end there.</param>
public sealed record Official(
    string Id,
    Bilingual Title,
    string? Name,
    string? SuperiorId,
    string? DepartmentId,
    IReadOnlyList<string> Aliases,
    IReadOnlySet<OfficialRole> Roles,
    bool Outside)
{
    /// <summary>The title in a language, with the holder's name when known.</summary>
    public string Shown(string locale) => Name is null ? Title.In(locale) : $"{Name}, {Title.In(locale)}";
}
