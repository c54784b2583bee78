namespace CitizenBot.Storage;

/// <summary>Where the content of a file stands.</summary>
public enum FileState
{
    /// <summary>A person sent it; its content is still with the channel.</summary>
    Received = 0,

    /// <summary>Its content is sealed on our shelf.</summary>
    Stored = 1,

    /// <summary>It cannot be had; the reason stands beside it.</summary>
    Failed = 2,

    /// <summary>The person took it back before filing, or the draft is gone: content and key are erased.</summary>
    Removed = 3,
}
