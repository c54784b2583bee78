namespace CitizenBot.Storage;

/// <summary>Where a message out stands.</summary>
public enum OutboxState
{
    /// <summary>To be sent, now or after its <c>not_before</c>.</summary>
    Waiting = 0,

    /// <summary>Handed to the channel at least once.</summary>
    Sent = 1,

    /// <summary>The channel will never take it; a dead letter holds it.</summary>
    Dead = 2,

    /// <summary>Replaced by a later message, or its chat is gone.</summary>
    Cancelled = 3,
}
