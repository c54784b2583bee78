namespace CitizenBot.Storage;

/// <summary>A message that is due, with the address it goes to.</summary>
public sealed record OutboxRow
{
    /// <summary>Its own id; the same when it is sent again.</summary>
    public required string Id { get; init; }

    /// <summary>Its lane, that is the chat's id.</summary>
    public required string Lane { get; init; }

    /// <summary>Its number in the lane.</summary>
    public required long Seq { get; init; }

    /// <summary>What it is for.</summary>
    public required OutboxClass Class { get; init; }

    /// <summary>Which channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The address inside the channel.</summary>
    public required string Conversation { get; init; }

    /// <summary>Language of the chat now.</summary>
    public required string Locale { get; init; }

    /// <summary>The opened body.</summary>
    public required string Body { get; init; }

    /// <summary>How often it was refused before.</summary>
    public required int Attempts { get; init; }

    /// <summary>The channel's id of the last question sent to this chat whose buttons still stand; null when there is none.</summary>
    public string? OpenMessage { get; init; }

    /// <summary>The case it speaks of.</summary>
    public string? CaseCode { get; init; }
}
