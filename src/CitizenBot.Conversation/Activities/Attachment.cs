using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenBot.Conversation.Activities;

/// <summary>A card or a file that goes with a message.</summary>
/// <param name="ContentType">A media type, or <see cref="HeroCard.ContentType"/>.</param>
/// <param name="Content">The card itself.</param>
/// <param name="ContentUrl">Where the file lies; a link of ours, never a channel's.</param>
/// <param name="Name">The file's name.</param>
public sealed record Attachment(string? ContentType = null, JsonElement? Content = null, string? ContentUrl = null, string? Name = null)
{
    /// <summary>Fields without a property, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }
}
