namespace CitizenBot.Storage;

/// <summary>Where a <see cref="FollowUpRow"/> stands.</summary>
public static class FollowUpState
{
    public const string Open = "open";

    /// <summary>What was wanted was done.</summary>
    public const string Done = "done";

    /// <summary>Nobody wants it any more, or there is nobody left to tell.</summary>
    public const string Dropped = "dropped";
}
