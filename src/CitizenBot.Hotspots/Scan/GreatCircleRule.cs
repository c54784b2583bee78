namespace CitizenBot.Hotspots.Scan;

/// <summary>How far two places on the globe are from each other; says nothing about places on a plane.</summary>
public enum GreatCircleRule
{
    /// <summary>The limit is compared with the straight chord through an Earth of 6367 km; radii are printed along the arc. As SaTScan does.</summary>
    ChordOf6367,

    /// <summary>The limit is compared with the arc on an Earth of 6371.0088 km (the mean radius of WGS 84).</summary>
    ArcOf6371,
}
