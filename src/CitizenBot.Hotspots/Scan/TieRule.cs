namespace CitizenBot.Hotspots.Scan;

/// <summary>What happens to places at exactly the same distance from a centre.</summary>
/// <remarks>
/// On a grid this decides which cluster is the most likely one: from the middle of a cross, four neighbours are equally far, and with
/// <see cref="OneByOne"/> a zone of the middle and one arm exists that is no circle.
/// </remarks>
public enum TieRule
{
    /// <summary>They join one by one, the lesser coordinate first (x, then y, then z), as SaTScan does.</summary>
    OneByOne,

    /// <summary>They join all at once, as a circle would take them.</summary>
    Together,
}
