namespace CitizenBot.Storage;

/// <summary>Something that must be looked at again at an instant and that is no limit of the law: an alert to be acknowledged, an answer promised, a task of a plan. Written whole, by its id.</summary>
public sealed record FollowUpRow
{
    /// <summary>Unique for ever, for example <c>urge/KT-7M4XP-3/2026-12-18</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing it is; whoever looks at it knows the kinds.</summary>
    public required string Kind { get; init; }

    /// <summary>The case it is about, whose key seals the rest.</summary>
    public string? CaseCode { get; init; }

    /// <summary>Who is held to it.</summary>
    public string? Person { get; init; }

    /// <summary>The last day, in the office's zone.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When the sweep must look at it (UTC); null when there is nothing more to tell.</summary>
    public DateTime? NextAt { get; init; }

    /// <summary>Open, done, dropped.</summary>
    public required string State { get; init; }

    /// <summary>The rest as JSON: opaque here, sealed at rest.</summary>
    public string? Rest { get; init; }

    /// <summary>The version that was read: the sealed rest itself, which is another with every writing of it. A row that has one is written only over that version; null for a new row, or one without a rest.</summary>
    public ReadOnlyMemory<byte>? Version { get; init; }
}
