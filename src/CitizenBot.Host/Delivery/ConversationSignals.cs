using System.Collections.Concurrent;

namespace CitizenBot.Host.Delivery;

/// <summary>Tells the open pages of a conversation that there is something to read.</summary>
public sealed class ConversationSignals
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Listener, byte>> listeners = new();

    /// <summary>Calls <paramref name="wake"/> at every ring until the result is disposed.</summary>
    public IDisposable Subscribe(string conversation, Action wake)
    {
        var listener = new Listener(this, conversation, wake);
        listeners.GetOrAdd(conversation, _ => new()).TryAdd(listener, 0);
        return listener;
    }

    public void Ring(string conversation)
    {
        if (listeners.TryGetValue(conversation, out var here))
        {
            foreach (var listener in here.Keys)
            {
                listener.Wake();
            }
        }
    }

    /// <summary>Another host wrote something, we do not know where: every open page looks once.</summary>
    public void RingAll()
    {
        foreach (var conversation in listeners.Keys)
        {
            Ring(conversation);
        }
    }

    private sealed class Listener(ConversationSignals signals, string conversation, Action wake) : IDisposable
    {
        public Action Wake { get; } = wake;

        public void Dispose()
        {
            if (signals.listeners.TryGetValue(conversation, out var here))
            {
                here.TryRemove(this, out _);
            }
        }
    }
}
