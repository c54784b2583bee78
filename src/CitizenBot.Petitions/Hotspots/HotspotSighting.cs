namespace CitizenBot.Petitions.Hotspots;

/// <summary>What a look of one day found above the alarm line.</summary>
/// <param name="FieldId">The field; null for all fields together.</param>
/// <param name="Places">Ids of the units, in ordinal order; empty for a rise everywhere.</param>
/// <param name="From">Since when.</param>
/// <param name="To">The day of the look.</param>
/// <param name="People">How many people filed.</param>
/// <param name="Usual">How many were to be expected.</param>
/// <param name="RecurrenceDays">How many days chance alone would need for another as strong, after the correction for all scans of the day; null for a rise everywhere, which has its own bound.</param>
public sealed record HotspotSighting(string? FieldId, IReadOnlyList<string> Places, DateOnly From, DateOnly To, int People, double Usual, double? RecurrenceDays)
{
    /// <summary>Whether its places are the outermost units (communes, wards) instead of the hamlets in them.</summary>
    public bool Wide { get; init; }

    /// <summary>Whether a hotspot is the same thing: one field, one level of places, and at least half of the smaller one's places in common.</summary>
    public bool IsSame(HotspotRecord one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return FieldId == one.FieldId && Wide == one.Wide && Shares(one.Places);
    }

    /// <summary>Whether at least half of the smaller one's places are in common; a rise everywhere shares with another only.</summary>
    public bool Shares(IReadOnlyList<string> places) => Places.Count == 0 || places.Count == 0
        ? Places.Count == places.Count
        : 2 * Places.Intersect(places, StringComparer.Ordinal).Count() >= Math.Min(Places.Count, places.Count);
}
