using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>A chat as its people see it now.</summary>
/// <remarks>Message ids count up in each chat by itself: the same id is another message elsewhere, as in real supergroups.</remarks>
internal sealed class BotApiChat(Lock gate, long id, string type, string name)
{
    private readonly List<BotApiMessage> messages = [];
    private readonly HashSet<int> topics = [];
    private int lastId = 10;

    public long Id => id;

    public string Type => type;

    public bool IsPrivate => type == "private";

    public bool IsForum { get; init; }

    /// <summary>The bot has heard of it; before that the real server says "chat not found".</summary>
    public bool Known { get; set; }

    /// <summary>Why the bot cannot write here now.</summary>
    public Refusal? Closed { get; set; }

    /// <summary>In a group a bot hears commands, mentions and answers to itself; an administrator hears everything.</summary>
    public bool BotIsAdministrator { get; set; }

    /// <summary>What the chat shows, oldest first; deleted messages are gone.</summary>
    public IReadOnlyList<ShownMessage> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages.Select(message => message.Shown())];
            }
        }
    }

    /// <summary>What the bot has written here.</summary>
    public IReadOnlyList<ShownMessage> FromBot => [.. Messages.Where(message => message.FromBot)];

    /// <summary>The newest message of the bot.</summary>
    public ShownMessage Newest => FromBot is [.., var last] ? last : throw new InvalidOperationException($"The bot has written nothing in chat {id}.");

    /// <summary>The labels that stand instead of the keyboard now.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Keyboard
    {
        get
        {
            lock (gate)
            {
                return KeyboardMessage?.Shown().ReplyKeyboard ?? [];
            }
        }
    }

    /// <summary>The message whose reply keyboard stands; one with an inline keyboard or none changes nothing.</summary>
    internal BotApiMessage? KeyboardMessage => messages.LastOrDefault(message => message.Keyboard.Uneditable) is { Keyboard.Reply: not null } last ? last : null;

    internal BotApiMessage? Find(long? messageId) => messages.FirstOrDefault(message => message.Id == messageId);

    internal BotApiMessage? NewestWith(string label) => messages.LastOrDefault(message => message.Shown().Buttons.Any(button => button.Label == label));

    internal int NextId() => ++lastId;

    internal BotApiMessage Add(BotApiMessage message)
    {
        messages.Add(message);
        return message;
    }

    internal void Remove(BotApiMessage message) => messages.Remove(message);

    internal int AddTopic(int threadId)
    {
        topics.Add(threadId);
        return threadId;
    }

    /// <summary>A forum has topics; in other supergroups the thread is the message that was answered.</summary>
    internal bool HasThread(int threadId) => topics.Contains(threadId) || (!IsForum && type == "supergroup" && Find(threadId) is not null);

    internal bool IsTopic(int? threadId) => threadId is { } thread && topics.Contains(thread);

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = id, ["type"] = type, [IsPrivate ? "first_name" : "title"] = name };
        if (IsForum)
        {
            json["is_forum"] = true;
        }

        return json;
    }

    public override string ToString() => string.Join('\n', Messages);
}
