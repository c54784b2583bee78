using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenBot.Conversation.Activities;

/// <summary>A person or the bot, as a channel names them.</summary>
/// <param name="Id">Unique in its channel.</param>
/// <param name="Name">What is shown; may be missing.</param>
/// <param name="Role"><c>user</c> or <c>bot</c>; Web Chat puts the bubble on the side this word says.</param>
public sealed record ChannelAccount(string? Id = null, string? Name = null, string? Role = null)
{
    /// <summary>Fields without a property, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }
}
