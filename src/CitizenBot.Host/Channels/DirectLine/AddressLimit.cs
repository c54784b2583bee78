using System.Net;
using System.Net.Sockets;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Lets an address do something so many times a minute; an IPv6 household counts as one address (its /64).</summary>
/// <remarks>In memory and per host: it slows abuse down, it is no accounting.</remarks>
public sealed class AddressLimit(int perMinute, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Dictionary<IPAddress, (DateTimeOffset Since, int Count)> _seen = [];
    private readonly Lock _gate = new();

    /// <returns>Null when it may; else how long to wait.</returns>
    public TimeSpan? Take(IPAddress? address)
    {
        var key = Household(address ?? IPAddress.None);
        var now = time.GetUtcNow();
        lock (_gate)
        {
            // A flood from many addresses must not fill the memory with rows that are over.
            if (_seen.Count > 10_000)
                foreach (var old in _seen.Where(row => now - row.Value.Since >= Window).Select(row => row.Key).ToList())
                    _seen.Remove(old);

            if (!_seen.TryGetValue(key, out var row) || now - row.Since >= Window) row = (now, 0);
            if (row.Count >= perMinute) return row.Since + Window - now;
            _seen[key] = (row.Since, row.Count + 1);
            return null;
        }
    }

    private static IPAddress Household(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }
}
