namespace CitizenBot.Storage;

/// <summary>One chat: a conversation in one channel, with what its dialogs remember.</summary>
/// <remarks>Its id is also the id of its lane, the queue of what goes out to it.</remarks>
public sealed record ChatRow
{
    /// <summary>Our own id; says nothing about the person.</summary>
    public required string Id { get; init; }

    /// <summary>Which channel: <c>web</c>, <c>telegram</c>, ...</summary>
    public required string Channel { get; init; }

    /// <summary>The address inside the channel.</summary>
    public required string Conversation { get; init; }

    /// <summary>Give it back with <see cref="ChatWrite"/>; a turn that ran beside another one is then a conflict.</summary>
    public required int Version { get; init; }

    /// <summary>The opened state (JSON), null before the first turn.</summary>
    public string? State { get; init; }

    /// <summary>Language of the chat.</summary>
    public required string Locale { get; init; }

    /// <summary>The official, or <c>group:id</c>, this chat is linked to; null for a citizen.</summary>
    public string? Person { get; init; }

    /// <summary>When it was linked (UTC).</summary>
    public DateTime? LinkedAt { get; init; }

    /// <summary>When the link was taken back (UTC).</summary>
    public DateTime? RevokedAt { get; init; }

    /// <summary>Since when the channel says nobody is there (UTC); the next message from there opens it again.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>True after "Đóng và xóa": its key is destroyed, nothing can be written to it any more.</summary>
    public bool Forgotten { get; init; }

    /// <summary>The channel's id of the last question sent here whose buttons still stand; null when there is none, or the channel has no ids.</summary>
    public string? OpenMessage { get; init; }

    /// <summary>First seen (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Last turn (UTC).</summary>
    public required DateTime LastSeenAt { get; init; }
}
