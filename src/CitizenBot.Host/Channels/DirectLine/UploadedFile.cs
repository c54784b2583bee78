using CitizenBot.Conversation;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>A file of an upload.</summary>
/// <param name="Name">The name it came with, without folders; null when it had none.</param>
/// <param name="ContentType">The type the sender claims, without parameters.</param>
/// <param name="Content">Its bytes, or null when it was larger than is taken: then only its size is known.</param>
/// <param name="Size">How many bytes came.</param>
public sealed record UploadedFile(string? Name, string? ContentType, byte[]? Content, long Size)
{
    /// <summary>See <see cref="ReplyFile.Kind"/>. The word of the sender; what a file is, the shelf finds out.</summary>
    public string Kind => ContentType?.ToLowerInvariant() switch
    {
        "image/jpeg" or "image/png" or "image/webp" or "image/gif" or "image/heic" or "image/heif" => "photo",
        // What the recorders of phones and browsers make.
        "audio/ogg" or "audio/opus" or "audio/webm" or "audio/amr" => "voice",
        { } type when type.StartsWith("audio/", StringComparison.Ordinal) => "audio",
        { } type when type.StartsWith("video/", StringComparison.Ordinal) => "video",
        _ => "document",
    };
}
