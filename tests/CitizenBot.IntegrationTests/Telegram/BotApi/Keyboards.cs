using System.Text;
using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>What may stand in reply_markup.</summary>
internal static class Keyboards
{
    private const int MostButtons = 100;
    private const int LongestData = 64;

    /// <summary>Reads reply_markup; <paramref name="editing"/> takes inline keyboards only.</summary>
    public static Keyboard Read(CallParameters call, bool inPrivate, bool editing = false)
    {
        if (call.Parsed("reply_markup") is not { } given)
        {
            return Keyboard.None;
        }

        var markup = given as JsonObject ?? throw Refusal.BadRequest("object expected as reply markup");
        if (markup["inline_keyboard"] is JsonArray inline)
        {
            return new Keyboard(Inline(inline), null, false);
        }

        if (editing)
        {
            throw Refusal.BadRequest("inline keyboard expected");
        }

        return new Keyboard(null, markup["keyboard"] is JsonArray rows ? Reply(markup, rows, inPrivate) : null, Uneditable: true);
    }

    private static JsonObject? Inline(JsonArray rows)
    {
        var kept = new JsonArray();
        foreach (var row in rows.OfType<JsonArray>())
        {
            // The real server drops buttons without a label, silently.
            var buttons = row.OfType<JsonObject>().Where(button => !string.IsNullOrEmpty((string?)button["text"])).ToList();
            buttons.ForEach(CheckInline);
            if (buttons.Count > 0)
            {
                kept.Add((JsonNode)new JsonArray([.. buttons.Select(button => button.DeepClone())]));
            }
        }

        CheckCount(kept);
        return kept.Count > 0 ? new JsonObject { ["inline_keyboard"] = kept } : null;
    }

    private static void CheckInline(JsonObject button)
    {
        if (button["url"] is not null)
        {
            return;
        }

        if (button["callback_data"] is not { } data)
        {
            throw Refusal.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }

        if (Encoding.UTF8.GetByteCount(data.GetValue<string>()) is < 1 or > LongestData)
        {
            throw Refusal.BadRequest("BUTTON_DATA_INVALID");
        }
    }

    private static JsonObject Reply(JsonObject markup, JsonArray rows, bool inPrivate)
    {
        CheckCount(rows);
        foreach (var button in rows.OfType<JsonArray>().SelectMany(row => row).OfType<JsonObject>())
        {
            if (!inPrivate && (bool?)button["request_contact"] == true)
            {
                throw Refusal.BadRequest("phone number can be requested in private chats only");
            }

            if (!inPrivate && (bool?)button["request_location"] == true)
            {
                throw Refusal.BadRequest("location can be requested in private chats only");
            }
        }

        return (JsonObject)markup.DeepClone();
    }

    private static void CheckCount(JsonArray rows)
    {
        if (rows.OfType<JsonArray>().Sum(row => row.Count) > MostButtons)
        {
            throw Refusal.BadRequest("reply markup is too long");
        }
    }
}

/// <summary>The markup of a message.</summary>
/// <param name="Inline">Buttons below the message.</param>
/// <param name="Reply">Buttons instead of the keyboard.</param>
/// <param name="Uneditable">It came with anything but inline buttons, also with their removal: such a message can never be edited.</param>
internal sealed record Keyboard(JsonObject? Inline, JsonObject? Reply, bool Uneditable)
{
    public static Keyboard None { get; } = new(null, null, false);
}
