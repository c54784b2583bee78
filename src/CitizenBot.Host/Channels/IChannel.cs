using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Host.Channels;

/// <summary>One way to reach people: what it can do, and how a message goes out by it. Receiving is an endpoint or loop of its own.</summary>
/// <remarks>A channel never throws for a refusal: it says which of the four things happened, and the pump does the rest.</remarks>
public interface IChannel
{
    /// <summary>Stable name, stored with every chat: <c>web</c>, <c>telegram</c>, later <c>zalo</c>.</summary>
    string Id { get; }

    ChannelAbilities Abilities { get; }

    /// <summary>True when only one of several hosts may receive and send by it at a time, because the other side counts per bot, not per host.</summary>
    bool IsLeased => false;

    /// <summary>Sends one message. The pump allows twenty seconds; an exception counts as a refusal to be tried again.</summary>
    Task<SendResult> Send(Outgoing outgoing, CancellationToken cancellation);

    /// <summary>A chat was just linked to an official: the channel may show what officials can do. It fails in silence.</summary>
    Task Linked(string conversation, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>True when a person comes back under the same address after their chat was erased, as in a messenger.</summary>
    bool KeepsAddress => false;

    /// <summary>Deletes what it can of an erased chat: messages the channel still shows. Best effort; what stays is the person's to delete.</summary>
    /// <param name="conversation">The channel's id of the chat.</param>
    /// <param name="messages">The channel's ids of messages of both sides, as they were stored.</param>
    /// <param name="cancellation">Stops the wait.</param>
    Task DeleteMessages(string conversation, IReadOnlyList<string> messages, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The channel's number of the last question this host sent there, perhaps not written down yet; null when it sent none, or messages have no numbers.</summary>
    long? NewestQuestion(string conversation) => null;

    /// <summary>Fetches the content of a file that a person sent, by the channel's own handle. It runs outside of any turn and may be repeated.</summary>
    Task<FetchResult> Fetch(string fileId, CancellationToken cancellation) => Task.FromResult<FetchResult>(new FetchResult.Lost("gone"));
}
