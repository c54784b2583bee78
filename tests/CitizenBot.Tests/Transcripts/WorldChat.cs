using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Tests.Transcripts;

/// <summary>One chat of the trial world: its state as JSON, as a restart would find it, and every button it was shown.</summary>
internal sealed class WorldChat(string name)
{
    public string Name => name;

    /// <summary>State between turns; text only, so that every turn starts like a restarted host.</summary>
    public string State { get; set; } = "{}";

    public string? OfficialId { get; set; }

    public string? GroupId { get; set; }

    public bool IsGroup => name.StartsWith("group", StringComparison.Ordinal);

    /// <summary>All buttons ever shown, oldest first: stale ones can be pressed too.</summary>
    public List<SpokenButton> Buttons { get; } = [];

    /// <summary>Those of them that stood on a keyboard in the place of the phone's own: pressing one types its label.</summary>
    public HashSet<SpokenButton> Typed { get; } = [];

    /// <summary>What was sent here, oldest first: an edit names one of them.</summary>
    public List<(string Id, string Text)> Said { get; } = [];

    /// <summary>The album sent last.</summary>
    public string? Album { get; set; }

    /// <summary>Instants of wrong PINs.</summary>
    public List<DateTime> WrongPins { get; } = [];
}
