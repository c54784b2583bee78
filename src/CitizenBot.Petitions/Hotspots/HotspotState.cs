namespace CitizenBot.Petitions.Hotspots;

/// <summary>Where a hotspot stands in its life; stored by name, so names never change.</summary>
public enum HotspotState
{
    /// <summary>Seen for the first time.</summary>
    Forming,

    /// <summary>Clearly more people than when it was last told.</summary>
    Growing,

    /// <summary>Somebody responsible has it in hand.</summary>
    Acknowledged,

    /// <summary>Below the alarm line for a week.</summary>
    Cooling,

    /// <summary>Below it for three weeks, or somebody responsible said that it is none.</summary>
    Closed,

    /// <summary>Seen again within sixty days of its end.</summary>
    Recurring,
}
