namespace CitizenBot.Petitions.Hotspots;

/// <summary>Why somebody responsible says that a warning is no hotspot; stored, so names never change.</summary>
public static class HotspotDismissal
{
    /// <summary>One event that is known and dealt with.</summary>
    public const string KnownEvent = "known-event";

    /// <summary>The petitions have nothing to do with each other.</summary>
    public const string Unrelated = "unrelated";

    /// <summary>Unit or field were entered wrongly.</summary>
    public const string WrongData = "wrong-data";

    public static IReadOnlyList<string> All { get; } = [KnownEvent, Unrelated, WrongData];
}
