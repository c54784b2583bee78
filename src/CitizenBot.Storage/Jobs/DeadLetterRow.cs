namespace CitizenBot.Storage;

/// <summary>A dead letter; its body is opened only by asking for it alone.</summary>
public sealed record DeadLetterRow
{
    /// <summary>Its id, for the verb.</summary>
    public required string Id { get; init; }

    /// <summary><c>update</c> (came in and failed) or <c>send</c> (the channel rejected it).</summary>
    public required string Kind { get; init; }

    /// <summary>Which channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The address inside the channel.</summary>
    public required string Conversation { get; init; }

    /// <summary>The channel's id of the update, or the id of the outbox row.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The case a rejected message spoke of.</summary>
    public string? CaseCode { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>What went wrong.</summary>
    public required string Error { get; init; }

    /// <summary>The opened body; null in lists and when dropped.</summary>
    public string? Body { get; init; }

    /// <summary>When it was played again (UTC).</summary>
    public DateTime? ReplayedAt { get; init; }

    /// <summary>When it was given up (UTC).</summary>
    public DateTime? DroppedAt { get; init; }
}
