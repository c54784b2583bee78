using CitizenBot.Conversation.Running;
using CitizenBot.Petitions.Hotspots;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>The hotspots that live and are for the official of this chat, the newest first.</summary>
/// <param name="ActivityId">The message that asked for them.</param>
public sealed record LivingHotspots(string ActivityId) : Lookup<HotspotList>
{
    public override string Name => $"hotspots:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>Hotspots as one official may see them.</summary>
/// <param name="Hotspots">The newest first.</param>
/// <param name="CountsOnly">True for police and oversight bodies.</param>
public sealed record HotspotList(IReadOnlyList<HotspotRecord> Hotspots, bool CountsOnly);
