using CitizenBot.Conversation.Running;
using CitizenBot.Petitions.Hotspots;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>A hotspot and its codes, for the official of this chat. The host asks again whether they may act on it.</summary>
/// <param name="Id">Which.</param>
/// <param name="ActivityId">The press that asked for it.</param>
public sealed record HotspotOf(string Id, string ActivityId) : Lookup<HotspotAnswer>
{
    public override string Name => $"hotspot:{Id}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>What an official may see of a hotspot.</summary>
/// <param name="Hotspot">Null when there is none, or not for them.</param>
/// <param name="Codes">Codes of its cases that are not sealed, the newest first.</param>
public sealed record HotspotAnswer(HotspotRecord? Hotspot, IReadOnlyList<string> Codes);
