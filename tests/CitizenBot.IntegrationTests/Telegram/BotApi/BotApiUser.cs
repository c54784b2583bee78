using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>A person in one chat: writes, presses what is on the screen, and reads <see cref="Chat"/>.</summary>
/// <remarks>One person in a private chat and in a group is two of these with the same id.</remarks>
internal sealed partial class BotApiUser(BotApiServer server, BotApiPerson person, BotApiChat chat, int? topic = null, bool anonymous = false)
{
    public long Id => person.Id;

    public BotApiChat Chat => chat;

    private string ChatLine => $"chat {chat.Id}";

    /// <summary>What the bot answered to this person's button presses, wherever they were, oldest first.</summary>
    public IReadOnlyList<CallbackAnswer> Answers
    {
        get
        {
            lock (server.Gate)
            {
                return server.Callbacks.AnswersTo(person);
            }
        }
    }

    /// <summary>The commands this person is offered here.</summary>
    public IReadOnlyList<(string Command, string Description)> Menu
    {
        get
        {
            lock (server.Gate)
            {
                return server.Menus.SeenBy(person, chat);
            }
        }
    }

    public BotApiAct Say(string text) => Post(message => message.Said = Typed(text));

    /// <summary>Follows a deep link: what it carries comes as a command.</summary>
    public BotApiAct Start(string payload = "") => Say($"/start {payload}".TrimEnd());

    public BotApiAct Reply(int messageId, string text) => Post(message => message.Said = Typed(text), Existing(messageId));

    public BotApiAct Forward(string text, string from = "Bà Tư") => Post(message =>
    {
        message.Said = Typed(text);
        message.Parts["forward_origin"] = new JsonObject
        {
            ["type"] = "hidden_user", ["date"] = message.Date.AddDays(-1).ToUnixTimeSeconds(), ["sender_user_name"] = from,
        };
    });

    /// <summary>Changes a message of one's own: the same id comes again as edited_message.</summary>
    public BotApiAct Edit(int messageId, string newText)
    {
        lock (server.Gate)
        {
            var message = Existing(messageId);
            (message.Said, message.EditedAt) = (Typed(newText), server.Time.GetUtcNow());
            return new BotApiAct(Hears(message) ? server.Updates.Add("edited_message", ChatLine, message.ToJson()) : 0, messageId);
        }
    }

    /// <summary>From now on the bot is refused here.</summary>
    public BotApiAct Block()
    {
        chat.Closed = Refusal.Forbidden("bot was blocked by the user");
        return Membership("member", "kicked");
    }

    public BotApiAct Unblock()
    {
        chat.Closed = null;
        return Membership("kicked", "member");
    }

    /// <summary>The account is deleted: the bot is refused, and is not told.</summary>
    public void Deactivate() => chat.Closed = Refusal.Forbidden("user is deactivated");

    /// <summary>The same person in a topic of a forum.</summary>
    public BotApiUser In(int topicId) => new(server, person, chat, topicId, anonymous);

    private static FormattedText Typed(string text)
    {
        var command = text.StartsWith('/') ? text.Split(' ', '\n')[0] : "";
        JsonArray entities = command.Length > 1 ? [new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = command.Length }] : [];
        return new FormattedText(text, text, entities);
    }

    private BotApiMessage Existing(int messageId) => chat.Find(messageId) ?? throw new InvalidOperationException($"No message {messageId} in chat {chat.Id}:\n{chat}");

    private BotApiAct Post(Action<BotApiMessage> fill, BotApiMessage? replyTo = null)
    {
        lock (server.Gate)
        {
            Arrive();
            var message = new BotApiMessage(chat, chat.NextId(), person.ToJson(), server.Time.GetUtcNow())
            {
                // In a supergroup without topics an answer has a thread as well, which is not to be written to.
                ThreadId = topic ?? (chat.Type == "supergroup" && !chat.IsForum ? replyTo?.Id : null),
                IsTopicMessage = topic is not null,
                ReplyTo = replyTo,
            };
            fill(message);
            if (anonymous)
            {
                message.Parts["sender_chat"] = chat.ToJson();
            }

            chat.Add(message);
            return new BotApiAct(Hears(message) ? server.Updates.Add("message", ChatLine, message.ToJson()) : 0, message.Id);
        }
    }

    /// <summary>Whoever writes to the bot can be written to; whoever the bot meets in a group cannot yet.</summary>
    private void Arrive()
    {
        if (!chat.IsPrivate)
        {
            server.Chats.Met(person);
        }
        else if (!chat.Known || chat.Closed?.Message.Contains("initiate", StringComparison.Ordinal) == true)
        {
            (chat.Known, chat.Closed) = (true, null);
        }

        if (chat.Closed is { } closed)
        {
            throw new InvalidOperationException($"Nobody can write in chat {chat.Id} now: {closed.Message}");
        }
    }

    /// <summary>Privacy mode: in a group a bot hears commands that may be for it, mentions and answers to itself.</summary>
    private bool Hears(BotApiMessage message)
    {
        var (text, mention) = (message.Said.Plain, $"@{server.Username}");
        return chat.IsPrivate || chat.BotIsAdministrator || message.ReplyTo is { FromBot: true } || text.Contains(mention, StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith('/') && !text.Split(' ', '\n')[0].Contains('@', StringComparison.Ordinal));
    }

    private BotApiAct Membership(string before, string after)
    {
        lock (server.Gate)
        {
            chat.Known = true;
            return new BotApiAct(server.Updates.Add("my_chat_member", $"member {chat.Id}", Memberships.Change(server, chat, person, before, after)), 0);
        }
    }
}

/// <summary>What came of an act: ids to edit, answer, deliver by. The update id is 0 when the bot did not hear of it.</summary>
internal sealed record BotApiAct(int UpdateId, int MessageId, string? CallbackId = null);
