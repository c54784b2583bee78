namespace CitizenBot.Host.Channels;

/// <summary>The channels this host can send by.</summary>
public sealed class ChannelDirectory(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<string, IChannel> byId = channels.ToDictionary(channel => channel.Id);

    public IEnumerable<IChannel> All => byId.Values;

    public IChannel? Find(string id) => byId.GetValueOrDefault(id);
}
