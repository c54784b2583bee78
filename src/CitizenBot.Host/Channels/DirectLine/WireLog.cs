using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Activities;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>How an activity looks once it stands in a web conversation's log.</summary>
/// <remarks>
/// Web Chat puts an activity with an older timestamp above those it has shown, so timestamps must rise by at least a millisecond
/// even when the clock stands or steps back. Our page reads the number in the id to tell history from news.
/// </remarks>
public static class WireLog
{
    /// <param name="number">The watermark of this activity.</param>
    /// <param name="now">UTC.</param>
    /// <param name="last">The timestamp of the activity before it in this conversation; UTC.</param>
    public static Activity Stamp(Activity activity, string conversation, long number, DateTime now, DateTime? last)
    {
        var instant = last is { } before && now < before.AddMilliseconds(1) ? before.AddMilliseconds(1) : now;
        return activity with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{conversation}|{number:0000000}"),
            Timestamp = new DateTime(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
            ChannelId = "directline",
            Conversation = new ConversationAccount(conversation),
        };
    }

    /// <summary>A person's activity as it comes back to all of their open pages; null when it is nothing to show.</summary>
    /// <remarks>
    /// What a button carried stays behind, since it may open a case. Files come back as their names, or Web Chat would call the message
    /// unsent; whoever reads the history on a shared telephone gets no more of them. Always plain text: in markdown a client would load
    /// the pictures it names.
    /// </remarks>
    public static Activity? Echo(Activity activity, string userId, params IReadOnlyList<ReplyFile> files)
    {
        if (activity.Type != ActivityTypes.Message) return null;
        return new Activity
        {
            Text = activity.Text ?? "",
            TextFormat = "plain",
            Locale = activity.Locale,
            From = new ChannelAccount(userId, Role: "user"),
            Attachments = files.Count == 0 ? null : [.. files.Select(file => new Attachment(file.ContentType ?? "application/octet-stream", Name: file.Name ?? "?"))],
            ChannelData = EchoedData(activity, files),
        };
    }

    private static JsonElement? EchoedData(Activity activity, IReadOnlyList<ReplyFile> files)
    {
        var data = new JsonObject();
        if (activity.ClientActivityId is { } id) data["clientActivityID"] = id;
        if (activity.ChannelData is { ValueKind: JsonValueKind.Object } sent)
            foreach (var kept in (string[])["messageBack", "postBack"])
                if (sent.TryGetProperty(kept, out var value))
                    data[kept] = JsonNode.Parse(value.GetRawText());
        // Where Web Chat looks for them.
        if (files.Count > 0) data["attachmentSizes"] = new JsonArray([.. files.Select(file => (JsonNode)(file.Size ?? 0))]);
        return data.Count == 0 ? null : JsonSerializer.SerializeToElement(data);
    }
}
