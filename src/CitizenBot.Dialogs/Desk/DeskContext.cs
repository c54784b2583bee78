using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>What the desk is told about the turn: the time, the channel, whose chat it is and what the host has looked up for it.</summary>
public sealed record DeskContext
{
    /// <summary>Instant of the turn, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The day in the office's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Name of the channel: <c>web</c>, <c>telegram</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>What the channel can do.</summary>
    public required ChannelAbilities Abilities { get; init; }

    /// <summary>The official to whom this chat is linked, or null. Every act is checked again when it is carried out.</summary>
    public string? OfficialId { get; init; }

    /// <summary>The office's group to which this group chat is linked, or null.</summary>
    public string? GroupId { get; init; }

    /// <summary>True in a chat of several people: there only codes and counts are ever said.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Results of the lookups this turn has asked for so far, by their names.</summary>
    public IReadOnlyDictionary<string, LookupResult> Lookups { get; init; } = new Dictionary<string, LookupResult>();
}
