using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>The calls that change what already stands in a chat. An edit without reply_markup takes the buttons away.</summary>
internal sealed class EditMethods(BotApiServer server)
{
    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    public JsonNode EditMessageText(CallParameters call)
    {
        var text = SendRules.Text(call);
        var message = Editable(call);
        return message.File is null ? Change(call, message, text) : throw Refusal.BadRequest("there is no text in the message to edit");
    }

    public JsonNode EditMessageCaption(CallParameters call)
    {
        var caption = SendRules.Caption(call);
        var message = Editable(call);
        return message.File is not null ? Change(call, message, caption) : throw Refusal.BadRequest("there is no caption in the message to edit");
    }

    public JsonNode EditMessageReplyMarkup(CallParameters call)
    {
        var message = Editable(call);
        return Change(call, message, message.Said);
    }

    public JsonNode DeleteMessage(CallParameters call)
    {
        var chat = server.Chats.Open(call);
        var message = chat.Find(call.Integer("message_id")) ?? throw Refusal.BadRequest("message to delete not found");
        if (!message.FromBot && !chat.IsPrivate && !chat.BotIsAdministrator)
        {
            throw Refusal.BadRequest("message can't be deleted");
        }

        if (server.Time.GetUtcNow() - message.Date > TimeSpan.FromHours(48))
        {
            throw Refusal.BadRequest("message can't be deleted for everyone");
        }

        chat.Remove(message);
        return true;
    }

    /// <summary>Deletes what it may of up to a hundred messages, and passes over the rest in silence.</summary>
    public JsonNode DeleteMessages(CallParameters call)
    {
        var chat = server.Chats.Open(call);
        var ids = JsonNode.Parse(call.Text("message_ids"))?.AsArray().Select(id => (int)id!).ToList() ?? [];
        if (ids.Count is 0 or > 100)
        {
            throw Refusal.BadRequest("message identifiers are not specified");
        }

        foreach (var message in ids.Select(id => chat.Find(id)).OfType<BotApiMessage>())
        {
            if ((message.FromBot || chat.IsPrivate || chat.BotIsAdministrator) && server.Time.GetUtcNow() - message.Date <= TimeSpan.FromHours(48))
            {
                chat.Remove(message);
            }
        }

        return true;
    }

    private BotApiMessage Editable(CallParameters call)
    {
        var chat = server.Chats.Open(call);
        if (call.Integer("message_id") is not { } id)
        {
            throw Refusal.BadRequest("message identifier is not specified");
        }

        var message = chat.Find(id) ?? throw Refusal.BadRequest("message to edit not found");
        return message.FromBot && !message.Keyboard.Uneditable ? message : throw Refusal.BadRequest("message can't be edited");
    }

    private JsonObject Change(CallParameters call, BotApiMessage message, FormattedText said)
    {
        var keyboard = Keyboards.Read(call, message.Chat.IsPrivate, editing: true);
        if (said.Plain == message.Said.Plain && JsonNode.DeepEquals(said.Entities, message.Said.Entities)
            && JsonNode.DeepEquals(keyboard.Inline, message.Keyboard.Inline))
        {
            throw Refusal.BadRequest(NotModified);
        }

        (message.Said, message.Keyboard, message.EditedAt) = (said, keyboard, server.Time.GetUtcNow());
        return message.ToJson();
    }
}
