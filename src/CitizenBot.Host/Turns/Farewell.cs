using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Channels;
using CitizenBot.Host.Delivery;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Closes and erases a chat. In a messenger the address stays the person's: what can be deleted there is deleted, and the last word is said in a chat that knows nothing.</summary>
public sealed class Farewell(BotStore store, ChannelDirectory channels, TimeProvider time)
{
    /// <summary>Telegram lets a bot delete what is not older than this; asking for more is no use.</summary>
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="chat">The chat that ends.</param>
    /// <param name="words">What is said about it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="stop">Stops the wait.</param>
    public async Task Take(ChatRow chat, IEnumerable<Message> words, DateTime now, CancellationToken stop)
    {
        if (channels.Find(chat.Channel) is not { KeepsAddress: true } channel)
        {
            // The page shows words of its own.
            await store.Forget(chat.Id, cancel: stop);
            return;
        }

        var shown = await store.MessagesSince(chat, now - Deletable, stop);
        await store.Forget(chat.Id, freesAddress: true, stop);
        await Erase(channel, chat.Conversation, shown, stop);
        var fresh = await store.OpenChat(chat.Channel, chat.Conversation, chat.Locale, stop);
        var draft = new CommitDraft();
        foreach (var word in words)
        {
            draft.Reply(fresh, word, now);
        }

        await store.Commit(draft.ToCommit(now), stop);
    }

    private async Task Erase(IChannel channel, string conversation, IReadOnlyList<string> shown, CancellationToken stop)
    {
        using var limit = new TimeLimit(time, Patience, stop);
        try
        {
            await channel.DeleteMessages(conversation, shown, limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The channel does not answer: the person is told to look for what is left anyway.
        }
    }
}
