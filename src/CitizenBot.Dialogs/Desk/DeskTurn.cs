using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>What the desk makes of one turn: the new state, what to say, what to do.</summary>
/// <remarks>
/// When <see cref="Missing"/> is set nothing else in it counts: the host performs the lookup, files the result under
/// its name in the context and takes the same incoming again over a fresh copy of the same state.
/// </remarks>
public sealed record DeskTurn
{
    /// <summary>The state to keep.</summary>
    public required ChatState State { get; init; }

    /// <summary>What to say, in order.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>What to carry out, in order; <see cref="ChatDesk.After"/> says what came of each.</summary>
    public IReadOnlyList<DeskCommand> Commands { get; init; } = [];

    /// <summary>True when the person's own words answered a private question (PIN, name, address): a page that shows its history again must not show them.</summary>
    public bool IsReplyPrivate { get; init; }

    /// <summary>A read that the turn waits for, or null.</summary>
    public Lookup? Missing { get; init; }
}
