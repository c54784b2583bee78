namespace CitizenBot.Storage;

/// <summary>A file as it stands, opened.</summary>
public sealed record FileRow
{
    /// <summary>Its handle, which is its id.</summary>
    public required string Handle { get; init; }

    /// <summary>The chat it was sent in.</summary>
    public required string ChatId { get; init; }

    /// <summary>The case it belongs to; null while it is part of a draft.</summary>
    public string? CaseCode { get; init; }

    /// <summary>Where its content stands.</summary>
    public required FileState State { get; init; }

    /// <summary>When it came (UTC).</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Why it cannot be had.</summary>
    public string? Failure { get; init; }

    /// <summary>True when its person still waits to hear what became of it.</summary>
    public bool Owed { get; init; }

    /// <summary>How often its content was tried for.</summary>
    public int Attempts { get; init; }

    /// <summary>True when there is a copy that is safe to look at.</summary>
    public bool HasView { get; init; }

    /// <summary>What is known of it; null once it is erased.</summary>
    public FileMeta? Meta { get; init; }
}
