using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>A group the bot is in.</summary>
internal sealed class BotApiGroup(BotApiServer server, BotApiChat chat, string title)
{
    /// <summary>Who changes things in the group; the bot never hears a word of them.</summary>
    private static readonly BotApiPerson Owner = new(5_000_000_001, "Trưởng nhóm", "vi");

    public long Id => chat.Id;

    public BotApiChat Chat => chat;

    /// <summary>A member; of the private chat with the bot this says nothing.</summary>
    public BotApiUser Member(long userId, string firstName, string? languageCode = "vi") => new(server, server.Person(userId, firstName, languageCode), chat);

    /// <summary>An administrator who writes in the group's name: every one of them is the same sender.</summary>
    public BotApiUser AnonymousAdmin() => new(server, BotApiPerson.GroupAnonymousBot, chat, anonymous: true);

    /// <summary>Opens a topic of the forum; gives its thread id.</summary>
    public int NewTopic(string name)
    {
        if (!chat.IsForum)
        {
            throw new InvalidOperationException($"'{title}' is no forum.");
        }

        lock (server.Gate)
        {
            var id = chat.NextId();
            Service(chat, id, "forum_topic_created", new JsonObject { ["name"] = name, ["icon_color"] = 7322096 }, chat.AddTopic(id));
            return id;
        }
    }

    /// <summary>Somebody adds the bot, perhaps again.</summary>
    public BotApiAct Add()
    {
        chat.Closed = null;
        return Membership("left", "member");
    }

    public BotApiAct Kick()
    {
        chat.Closed = Refusal.Forbidden($"bot was kicked from the {chat.Type} chat");
        return Membership("member", "kicked");
    }

    /// <summary>From now on the bot hears everything.</summary>
    public BotApiAct Promote()
    {
        chat.BotIsAdministrator = true;
        return Membership("member", "administrator");
    }

    /// <summary>The group becomes a supergroup: both say so, and the old id refuses every call with the new one.</summary>
    public BotApiGroup MigrateToSupergroup(long newId)
    {
        var grown = server.Supergroup(newId, title);
        lock (server.Gate)
        {
            grown.Chat.BotIsAdministrator = chat.BotIsAdministrator;
            Service(chat, chat.NextId(), "migrate_to_chat_id", newId);
            Service(grown.Chat, grown.Chat.NextId(), "migrate_from_chat_id", chat.Id);
            chat.Closed = Refusal.Upgraded(newId);
        }

        return grown;
    }

    private void Service(BotApiChat where, int id, string what, JsonNode value, int? topic = null)
    {
        var message = new BotApiMessage(where, id, Owner.ToJson(), server.Time.GetUtcNow()) { ThreadId = topic, IsTopicMessage = topic is not null };
        message.Parts[what] = value;
        where.Add(message);
        server.Updates.Add("message", $"chat {where.Id}", message.ToJson());
    }

    private BotApiAct Membership(string before, string after)
    {
        lock (server.Gate)
        {
            return new BotApiAct(server.Updates.Add("my_chat_member", $"member {chat.Id}", Memberships.Change(server, chat, Owner, before, after)), 0);
        }
    }
}
