using System.Text.Json;

namespace CitizenBot.Storage;

/// <summary>What is known of a file besides its state: sealed whole, because names, captions and a channel's file id are a person's words or lead to them.</summary>
public sealed record FileMeta
{
    /// <summary>The name it came with; null for a photo or voice message.</summary>
    public string? Name { get; init; }

    /// <summary><c>photo</c>, <c>document</c>, <c>voice</c>, <c>audio</c> or <c>video</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The type the sender claims.</summary>
    public string? ClaimedType { get; init; }

    /// <summary>The channel it came by.</summary>
    public required string Channel { get; init; }

    /// <summary>The channel's own handle by which its content is fetched; null when the content came at once.</summary>
    public string? FileId { get; init; }

    /// <summary>The words that came with it.</summary>
    public string? Caption { get; init; }

    /// <summary>How long a recording is.</summary>
    public int? Seconds { get; init; }

    /// <summary>What the files of one album share.</summary>
    public string? Album { get; init; }

    /// <summary>What it is, found from its content; null before it is stored.</summary>
    public string? Found { get; init; }

    /// <summary>What does not fit: <c>broken</c> or <c>name</c>; null when all is well.</summary>
    public string? Odd { get; init; }

    /// <summary>Check sum of the bytes as they came, 64 hexadecimal digits; null before it is stored.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Bytes of the original.</summary>
    public long? Size { get; init; }

    /// <summary>Without what a person wrote, so that it may stand in a log.</summary>
    public override string ToString() => $"{Kind} by {Channel}";

    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static FileMeta FromJson(string json) =>
        JsonSerializer.Deserialize<FileMeta>(json) ?? throw new JsonException("The sealed facts of a file are the JSON word null. Was the row written by another program?");
}
