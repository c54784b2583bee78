using CitizenBot.Conversation;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>One thing that a person sent to the desk.</summary>
/// <remarks>A link's payload comes from anybody: nothing in it is believed, it only chooses what is asked.</remarks>
public sealed record Incoming
{
    /// <summary>What was sent, raw.</summary>
    public required Reply Reply { get; init; }

    /// <summary>What the pressed button means; null for anything typed or sent.</summary>
    public ButtonMeaning? Pressed { get; init; }

    /// <summary>The case of the message that this one replies to, by the channel's own means; null otherwise.</summary>
    public string? AboutCase { get; init; }

    /// <summary>Payload of <c>/start</c> or of the page's <c>#start=</c>; empty for a start without one; null when this is no start.</summary>
    public string? Start { get; init; }
}
