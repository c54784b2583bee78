using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenBot.Conversation.Activities;

/// <summary>One thing said or done in a chat, in the words of the published Bot Framework Activity specification.</summary>
/// <remarks>
/// Only the fields that some part of the project reads have a property; all others are kept in <see cref="More"/> and written
/// back unchanged, because receivers must accept fields they do not understand (requirement A2005). <see cref="Timestamp"/> is
/// UTC and travels with milliseconds: Microsoft's Web Chat sorts by it.
/// </remarks>
public sealed record Activity
{
    /// <summary>See <see cref="ActivityTypes"/>; an unknown type is to be ignored, not refused.</summary>
    public string Type { get; init; } = ActivityTypes.Message;

    public string? Id { get; init; }
    public DateTime? Timestamp { get; init; }
    public string? ChannelId { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? ReplyToId { get; init; }

    /// <summary>The language of <see cref="Text"/>, e.g. <c>vi-VN</c>.</summary>
    public string? Locale { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c> or <c>markdown</c>. Words of a person travel as plain, or a client would load pictures they name.</summary>
    public string? TextFormat { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>The name of an event.</summary>
    public string? Name { get; init; }

    /// <summary>What a button or an event carries.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Opaque, per channel. The web chat puts <c>clientActivityID</c> here.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Fields without a property, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }

    /// <summary>The id a Direct Line client gave its message; a repeated send carries the same one.</summary>
    [JsonIgnore]
    public string? ClientActivityId =>
        ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
