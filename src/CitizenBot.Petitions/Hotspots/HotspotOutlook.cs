namespace CitizenBot.Petitions.Hotspots;

/// <summary>What the weeks to come are expected to bring to the places and the field of a hotspot.</summary>
/// <param name="Weeks">How many weeks.</param>
/// <param name="People">People a week, on average.</param>
/// <param name="Low">Nine weeks of ten have no fewer and no more than these two.</param>
/// <param name="High">See <paramref name="Low"/>.</param>
public sealed record HotspotOutlook(int Weeks, double People, int Low, int High);
