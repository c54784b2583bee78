using System.Collections.Concurrent;

namespace CitizenBot.Host.Turns;

/// <summary>Lets the turns of one conversation run one at a time inside this process; first come, first served.</summary>
/// <remarks>Between hosts the version of the chat's row does the same: the later commit is a conflict and runs again.</remarks>
public sealed class ChatLocks
{
    private readonly ConcurrentDictionary<string, Entry> entries = new();

    /// <summary>Waits for the conversation; dispose the result to let the next turn in.</summary>
    public async Task<IDisposable> Enter(string conversation, CancellationToken stop)
    {
        while (true)
        {
            var entry = entries.GetOrAdd(conversation, static _ => new Entry());
            lock (entry)
            {
                // The last one out has just taken the entry away: make a new one.
                if (entry.Gone)
                {
                    continue;
                }

                entry.Waiting++;
            }

            try
            {
                await entry.Gate.WaitAsync(stop);
                return new Leave(this, conversation, entry);
            }
            catch
            {
                Withdraw(conversation, entry);
                throw;
            }
        }
    }

    private void Withdraw(string conversation, Entry entry)
    {
        lock (entry)
        {
            if (--entry.Waiting == 0)
            {
                entry.Gone = true;
                entries.TryRemove(conversation, out _);
                entry.Gate.Dispose();
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Waiting { get; set; }

        public bool Gone { get; set; }
    }

    private sealed class Leave(ChatLocks locks, string conversation, Entry entry) : IDisposable
    {
        public void Dispose()
        {
            entry.Gate.Release();
            locks.Withdraw(conversation, entry);
        }
    }
}
