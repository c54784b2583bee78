namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>All chats, and what a call must get past to reach one.</summary>
internal sealed class ChatDirectory(Lock gate)
{
    private readonly Dictionary<long, BotApiChat> chats = [];

    public BotApiChat Private(BotApiPerson person)
    {
        lock (gate)
        {
            return chats.TryGetValue(person.Id, out var known) ? known : chats[person.Id] = new BotApiChat(gate, person.Id, "private", person.FirstName);
        }
    }

    public BotApiChat Group(long id, string title, bool supergroup, bool forum)
    {
        if (supergroup ? id > -1_000_000_000_000 : id is >= 0 or < -999_999_999_999)
        {
            throw new ArgumentException($"{id} is no id of a {(supergroup ? "supergroup (-100...)" : "group (negative)")}.", nameof(id));
        }

        lock (gate)
        {
            return chats[id] = new BotApiChat(gate, id, supergroup ? "supergroup" : "group", title) { IsForum = forum, Known = true };
        }
    }

    /// <summary>The person was seen by the bot somewhere: writing first is another refusal then than for a stranger.</summary>
    public void Met(BotApiPerson person)
    {
        var chat = Private(person);
        if (!chat.Known)
        {
            (chat.Known, chat.Closed) = (true, Refusal.Forbidden("bot can't initiate conversation with a user"));
        }
    }

    /// <summary>The chat a call is for.</summary>
    public BotApiChat Open(CallParameters call)
    {
        if (call.Text("chat_id").Length == 0)
        {
            throw Refusal.BadRequest("chat_id is empty");
        }

        if (call.Integer("chat_id") is not { } id || !chats.TryGetValue(id, out var chat) || !chat.Known)
        {
            throw Refusal.BadRequest("chat not found");
        }

        return chat.Closed is null ? chat : throw new Refusal(chat.Closed.Code, chat.Closed.Message, chat.Closed.Parameters);
    }
}
