using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenBot.Conversation.Activities;

/// <summary>The conversation an activity belongs to.</summary>
public sealed record ConversationAccount(string? Id = null)
{
    /// <summary>Fields without a property, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }
}
