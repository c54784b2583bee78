using System.Text.Json;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.Host.Turns;

namespace CitizenBot.Host.Channels;

/// <summary>Says an activity of the web chat in the words of the turn pipeline.</summary>
internal static class WebChatInbound
{
    public static InboundMessage From(string conversation, string userId, string id, Activity activity, string rawJson, params IReadOnlyList<ReplyFile> files) => new()
    {
        Channel = WebChatChannel.Name,
        Conversation = conversation,
        ActivityId = id,
        Text = activity.Type == ActivityTypes.Message ? activity.Text : null,
        ButtonToken = Token(activity.Value),
        Start = activity is { Type: ActivityTypes.Event, Name: "start" } ? Words(activity.Value) : null,
        Language = activity is { Type: ActivityTypes.Event, Name: "language" } ? Words(activity.Value) : null,
        Files = [.. files.Select(file => new InboundFile(file))],
        Locale = Language(activity.Locale),
        Raw = rawJson,
        Echo = WireLog.Echo(activity, userId, files) is { } echo ? ActivityJson.Write(echo) : null,
    };

    /// <summary>Vietnamese unless the client plainly speaks English.</summary>
    public static string Language(string? locale) => locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "vi";

    private static string? Token(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } pressed && pressed.TryGetProperty("t", out var token) && token.ValueKind == JsonValueKind.String
            ? token.GetString()
            : null;

    private static string Words(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
