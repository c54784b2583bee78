using CitizenBot.Conversation.Running;
using CitizenBot.Petitions.Hotspots;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>A hotspot and its cases, for the official of this chat. The host asks again whether they may act on it.</summary>
/// <param name="Id">Which.</param>
/// <param name="For">The press or the dialog that asked for it.</param>
public sealed record HotspotOf(string Id, string For) : Lookup<HotspotAnswer>
{
    public override string Name => $"hotspot:{Id}:{For}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>What an official may see of a hotspot.</summary>
/// <param name="Hotspot">Null when there is none, or not for them.</param>
/// <param name="Cases">Its cases that are not sealed: those with signs first, then the newest.</param>
public sealed record HotspotAnswer(HotspotRecord? Hotspot, IReadOnlyList<HotspotCase> Cases)
{
    /// <summary>True for police and oversight bodies, who get numbers and nothing to press.</summary>
    public bool CountsOnly { get; init; }

    /// <summary>The signs that hold beside the statistics.</summary>
    public IReadOnlyList<HotspotSignal> Signals { get; init; } = [];

    /// <summary>What the plan changed so far; null while nothing can be said.</summary>
    public HotspotEffect? Effect { get; init; }

    /// <summary>What the next weeks are expected to bring; null with too few weeks behind.</summary>
    public HotspotOutlook? Outlook { get; init; }

    /// <summary>The lines that are proposed for a plan.</summary>
    public IReadOnlyList<HotspotTask> Proposed { get; init; } = [];
}

/// <summary>A case of a hotspot.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Signs">Why it deserves a look before the others.</param>
public sealed record HotspotCase(string Code, IReadOnlyList<HotspotSignalKind> Signs);
