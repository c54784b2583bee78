using CitizenBot.Storage;

namespace CitizenBot.Host.Delivery;

/// <summary>The chats of those who are told something in one commit, each looked up once: a sweep tells a dozen officials of a thousand cases.</summary>
public sealed class AddressBook
{
    private readonly Dictionary<string, string?> people = [];
    private readonly Dictionary<string, bool> citizens = [];

    /// <summary>The newest open chat of a person; null when they have none.</summary>
    public async Task<string?> Newest(string person, BotStore store, CancellationToken stop)
    {
        if (!people.TryGetValue(person, out var chat))
        {
            people[person] = chat = await store.ChatsOf(person, stop) is [var newest, ..] ? newest.Id : null;
        }

        return chat;
    }

    /// <summary>Whether the chat a case was filed in still exists.</summary>
    public async Task<bool> IsLive(string chatId, BotStore store, CancellationToken stop)
    {
        if (!citizens.ContainsKey(chatId))
        {
            await Learn([chatId], store, stop);
        }

        return citizens[chatId];
    }

    /// <summary>Looks up the chats of many cases at once.</summary>
    public async Task Learn(IReadOnlyCollection<string> chatIds, BotStore store, CancellationToken stop)
    {
        var live = await store.LiveChats(chatIds, stop);
        foreach (var id in chatIds)
        {
            citizens[id] = live.Contains(id);
        }
    }
}
