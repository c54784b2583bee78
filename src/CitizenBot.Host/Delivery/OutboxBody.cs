using System.Text.Json;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Host.Delivery;

/// <summary>What waits in the outbox: a message still as keys, and the token of each of its buttons in order.</summary>
/// <remarks>Words are found when it is sent: days left are then those of that day, and the language that of the chat.</remarks>
public sealed record OutboxBody(Message Message, IReadOnlyList<string> Tokens)
{
    /// <summary>The instant (UTC) to count days from instead of the sending; only a demo's <c>run-job --on</c> sets it.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>The channel's id of the message this one takes the place of: the card whose button was pressed. Null for a new message.</summary>
    public string? Replaces { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static OutboxBody FromJson(string json) =>
        JsonSerializer.Deserialize<OutboxBody>(json) ?? throw new JsonException("An outbox body is the JSON word null. Was the row written by another program?");
}
