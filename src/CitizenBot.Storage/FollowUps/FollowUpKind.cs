namespace CitizenBot.Storage;

/// <summary>What follow-ups are; stored, so names never change.</summary>
public static class FollowUpKind
{
    /// <summary>An alert must be acknowledged by its official; any act of theirs on the case ends it.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>Something the morning's digest of a person must mention once.</summary>
    public const string Digest = "digest";

    /// <summary>An answer to a supervisor about a case, by a day that the supervisor set.</summary>
    public const string Urge = "urge";

    /// <summary>An answer to a supervisor about a whole department.</summary>
    public const string UrgeUnit = "urge-unit";

    /// <summary>Files of an act's paper that were still on their way when it was recorded.</summary>
    public const string Papers = "papers";

    /// <summary>A task of a hotspot's plan; the rest is the id of the hotspot.</summary>
    public const string HotspotTask = "hotspot-task";

    /// <summary>Scans that were still on their way when an official added them.</summary>
    public const string Scans = "scans";
}
