namespace CitizenBot.Storage;

/// <summary>What follow-ups are; stored, so names never change.</summary>
public static class FollowUpKind
{
    /// <summary>An alert must be acknowledged by its official; any act of theirs on the case ends it.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>Something the morning's digest of a person must mention once.</summary>
    public const string Digest = "digest";
}
