namespace CitizenBot.Petitions.Offices;

/// <summary>A place the office answers for: a ward, a commune, or a quarter or hamlet inside one.</summary>
/// <param name="Id">Permanent; stored with every case of the place.</param>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="ParentId">The unit it lies in; null directly under the office.</param>
/// <param name="Aliases">Other ways people write it, such as <c>kp5</c>.</param>
/// <param name="Streets">Streets that lie in this unit; a street of several units makes all of them candidates.</param>
/// <param name="Historical">What it, or a place now in it, was called, and when.</param>
/// <param name="Latitude">Rough middle, WGS 84 degrees; only to guess the unit of a shared location.</param>
/// <param name="Longitude">As <paramref name="Latitude"/>.</param>
public sealed record Unit(
    string Id,
    Bilingual Name,
    string Kind,
    string? ParentId,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Streets,
    IReadOnlyList<HistoricalName> Historical,
    double? Latitude,
    double? Longitude)
{
    /// <summary>The kinds an office file may use.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["tinh", "thi-xa", "phuong", "xa", "thi-tran", "khu-pho", "ap", "thon", "to"];
}
