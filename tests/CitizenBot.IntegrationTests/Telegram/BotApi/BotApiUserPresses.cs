using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>What a person can press.</summary>
internal sealed partial class BotApiUser
{
    /// <summary>Presses the button with this label on the newest message that still has it.</summary>
    public BotApiAct Press(string label)
    {
        lock (server.Gate)
        {
            return Press(chat.NewestWith(label) ?? throw new InvalidOperationException($"No button [{label}] in chat {chat.Id}:\n{chat}"), label);
        }
    }

    public BotApiAct PressOn(int messageId, string label)
    {
        lock (server.Gate)
        {
            return Press(Existing(messageId), label);
        }
    }

    /// <summary>Sends any data for any message, as a client that has not seen an edit yet, or one that somebody wrote himself.</summary>
    public BotApiAct PressData(int messageId, string callbackData)
    {
        lock (server.Gate)
        {
            var message = chat.Find(messageId)?.ToJson()
                ?? new JsonObject { ["message_id"] = messageId, ["chat"] = chat.ToJson(), ["date"] = 0 };
            var id = server.Callbacks.Ask(person);
            var query = new JsonObject
            {
                ["id"] = id, ["from"] = person.ToJson(), ["message"] = message, ["chat_instance"] = $"{chat.Id * 7919}", ["data"] = callbackData,
            };
            return new BotApiAct(server.Updates.Add("callback_query", $"callback {person.Id}", query), messageId, id);
        }
    }

    /// <summary>Presses a button that stands instead of the keyboard; one that asks for a contact or a place sends one's own.</summary>
    public BotApiAct PressKeyboard(string label)
    {
        lock (server.Gate)
        {
            var rows = chat.KeyboardMessage?.Keyboard.Reply?["keyboard"] as JsonArray ?? [];
            var button = rows.SelectMany(row => (JsonArray)row!).FirstOrDefault(button => (string)(button is JsonObject ? button["text"]! : button!)! == label)
                ?? throw new InvalidOperationException($"No key [{label}] in chat {chat.Id}: {rows.ToJsonString()}");
            return button switch
            {
                JsonObject when (bool?)button["request_contact"] == true => ShareContact(),
                JsonObject when (bool?)button["request_location"] == true => SendLocation(10.7769, 105.9361),
                _ => Say(label),
            };
        }
    }

    private BotApiAct Press(BotApiMessage message, string label)
    {
        var button = message.Shown().Buttons.FirstOrDefault(button => button.Label == label)
            ?? throw new InvalidOperationException($"No button [{label}] on message {message.Id}: {message.Shown()}");
        return PressData(message.Id, button.CallbackData ?? throw new InvalidOperationException($"[{label}] is a link to {button.Url}."));
    }
}
