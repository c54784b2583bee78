using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CitizenBot.Benchmarks.Telegram;

/// <summary>Writes updates and messages as Telegram does.</summary>
internal static class Updates
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The person typed.</summary>
    public static byte[] Typed(long update, long chat, long message, string text, DateTimeOffset now) => Write(json =>
    {
        json.WriteNumber("update_id", update);
        json.WriteStartObject("message");
        json.WriteNumber("message_id", message);
        Person(json, "from", chat);
        Chat(json, chat);
        json.WriteNumber("date", now.ToUnixTimeSeconds());
        json.WriteString("text", text);
        json.WriteEndObject();
    });

    /// <summary>The person pressed a button under a message of the bot.</summary>
    public static byte[] Pressed(long update, BotMessage under, string data, DateTimeOffset now) => Write(json =>
    {
        json.WriteNumber("update_id", update);
        json.WriteStartObject("callback_query");
        json.WriteString("id", update.ToString("D19", null));
        Person(json, "from", under.Chat);
        json.WriteStartObject("message");
        Body(json, under, now);
        json.WriteEndObject();
        json.WriteString("chat_instance", under.Chat.ToString("D19", null));
        json.WriteString("data", data);
        json.WriteEndObject();
    });

    /// <summary>A message of the bot, as the answer to sendMessage.</summary>
    public static string OfBot(BotMessage message, DateTimeOffset now) => Encoding.UTF8.GetString(Write(json => Body(json, message, now)));

    private static void Body(Utf8JsonWriter json, BotMessage message, DateTimeOffset now)
    {
        json.WriteNumber("message_id", message.Id);
        json.WriteStartObject("from");
        json.WriteNumber("id", 123456);
        json.WriteBoolean("is_bot", true);
        json.WriteString("first_name", "Bench");
        json.WriteEndObject();
        Chat(json, message.Chat);
        json.WriteNumber("date", now.ToUnixTimeSeconds());
        json.WriteString("text", message.Text);
        if (message.Inline.Count == 0)
        {
            return;
        }

        json.WriteStartObject("reply_markup");
        json.WriteStartArray("inline_keyboard");
        foreach (var (label, data) in message.Inline)
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("text", label);
            json.WriteString("callback_data", data);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, string name, long id)
    {
        json.WriteStartObject(name);
        json.WriteNumber("id", id);
        json.WriteBoolean("is_bot", false);
        json.WriteString("first_name", "Mẫu");
        json.WriteString("language_code", "vi");
        json.WriteEndObject();
    }

    private static void Chat(Utf8JsonWriter json, long id)
    {
        json.WriteStartObject("chat");
        json.WriteNumber("id", id);
        json.WriteString("type", "private");
        json.WriteString("first_name", "Mẫu");
        json.WriteEndObject();
    }

    private static byte[] Write(Action<Utf8JsonWriter> body)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
