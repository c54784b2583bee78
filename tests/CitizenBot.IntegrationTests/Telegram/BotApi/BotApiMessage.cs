using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>A message as the server keeps it.</summary>
internal sealed class BotApiMessage(BotApiChat chat, int id, JsonObject? from, DateTimeOffset date)
{
    public int Id => id;

    public BotApiChat Chat => chat;

    public bool FromBot { get; init; }

    public DateTimeOffset Date => date;

    public DateTimeOffset? EditedAt { get; set; }

    public int? ThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    public BotApiMessage? ReplyTo { get; init; }

    public FormattedText Said { get; set; } = new("", "", []);

    public Keyboard Keyboard { get; set; } = Keyboard.None;

    /// <summary>What it carries; its text is a caption then.</summary>
    public ShownFile? File { get; set; }

    /// <summary>Everything that is neither text nor frame: photo, contact, media_group_id, migrate_to_chat_id ...</summary>
    public JsonObject Parts { get; } = [];


    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message_id"] = id };
        if (from is not null)
        {
            json["from"] = from.DeepClone();
        }

        json["chat"] = chat.ToJson();
        json["date"] = date.ToUnixTimeSeconds();
        AddFrame(json);
        foreach (var (name, part) in Parts)
        {
            json[name] = part?.DeepClone();
        }

        if (Said.Plain.Length > 0)
        {
            var caption = File is not null;
            json[caption ? "caption" : "text"] = Said.Plain;
            if (Said.Entities.Count > 0)
            {
                json[caption ? "caption_entities" : "entities"] = Said.Entities.DeepClone();
            }
        }

        if (Keyboard.Inline is { } inline)
        {
            json["reply_markup"] = inline.DeepClone();
        }

        return json;
    }

    public ShownMessage Shown() => new(
        id, FromBot, Said.Plain, Said.Html, Rows(Keyboard.Inline?["inline_keyboard"], ShownButton.From), Rows(Keyboard.Reply?["keyboard"], Label),
        File is null ? [] : [File], EditedAt is not null, ThreadId, ReplyTo?.Id);

    private static List<IReadOnlyList<T>> Rows<T>(JsonNode? rows, Func<JsonNode, T> show) =>
        [.. (rows as JsonArray ?? []).Select(row => (IReadOnlyList<T>)[.. ((JsonArray)row!).Select(button => show(button!))])];

    /// <summary>A button of a reply keyboard may be nothing but its text.</summary>
    private static string Label(JsonNode button) => (string)(button is JsonObject ? button["text"]! : button)!;

    private void AddFrame(JsonObject json)
    {
        if (EditedAt is { } edited)
        {
            json["edit_date"] = edited.ToUnixTimeSeconds();
        }

        if (ThreadId is { } thread)
        {
            json["message_thread_id"] = thread;
        }

        if (IsTopicMessage)
        {
            json["is_topic_message"] = true;
        }

        if (ReplyTo is { } answered)
        {
            var inner = answered.ToJson();
            inner.Remove("reply_to_message");
            json["reply_to_message"] = inner;
        }
    }
}
