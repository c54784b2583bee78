namespace CitizenBot.Storage;

/// <summary>A hotspot as it is stored. Written whole, by its id; two writers of one version meet in a conflict.</summary>
public sealed record HotspotRow
{
    /// <summary>Unique for ever.</summary>
    public required string Id { get; init; }

    /// <summary>The field; null when it is about all fields together.</summary>
    public string? Field { get; init; }

    /// <summary>Where its life stands, a word of the record.</summary>
    public required string State { get; init; }

    /// <summary>The office's day it was first seen.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The last change of state (UTC).</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>The office's day it closed; null while it lives.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The rest as JSON: opaque here, sealed at rest.</summary>
    public required string Body { get; init; }

    /// <summary>The version that was read; 0 writes a new one.</summary>
    public required int Version { get; init; }
}
