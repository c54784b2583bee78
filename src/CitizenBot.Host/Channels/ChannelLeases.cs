using CitizenBot.Storage;

namespace CitizenBot.Host.Channels;

/// <summary>Says by which channels this host may receive and send now: those that are not leased, and those whose lease it holds.</summary>
/// <remarks>
/// One row a channel in the database. A lease lasts thirty seconds and is taken again when half of it is over, so a host that
/// died is followed by another within half a minute; one that stops gives its leases back.
/// </remarks>
public sealed class ChannelLeases(BotStore store, ChannelDirectory channels, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);

    private readonly string owner = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
    private readonly Dictionary<string, DateTime> held = [];
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>The channels this host may use now.</summary>
    public async Task<IReadOnlyList<string>> Mine(CancellationToken stop)
    {
        var mine = new List<string>();
        foreach (var channel in channels.All)
        {
            if (!channel.IsLeased || await Holds(channel.Id, stop))
            {
                mine.Add(channel.Id);
            }
        }

        return mine;
    }

    /// <summary>Whether this host has the channel's lease, taking it if it is free.</summary>
    public async Task<bool> Holds(string channel, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (held.GetValueOrDefault(channel) - now > Lasts / 2)
            {
                return true;
            }

            if (await store.TryLease(Name(channel), owner, now, now + Lasts, stop))
            {
                held[channel] = now + Lasts;
                return true;
            }

            held.Remove(channel);
            return false;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    /// <summary>Gives back what this host holds.</summary>
    public async Task End(CancellationToken stop)
    {
        foreach (var channel in held.Keys.ToList())
        {
            held.Remove(channel);
            await store.EndLease(Name(channel), owner, stop);
        }
    }

    private static string Name(string channel) => $"channel:{channel}";
}
