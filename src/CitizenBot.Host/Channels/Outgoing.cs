using CitizenBot.Conversation.Speaking;
using CitizenBot.Storage;

namespace CitizenBot.Host.Channels;

/// <summary>A message in words, ready for its channel.</summary>
/// <param name="ChatId">Our id of the chat.</param>
/// <param name="Conversation">The channel's id of the chat.</param>
/// <param name="Locale">Language of the words.</param>
/// <param name="Text">What is said.</param>
/// <param name="MaskedText">The same with PIN and identity hidden, for a channel that shows history again; null when nothing is secret.</param>
/// <param name="Buttons">Label and token of each button, in order.</param>
/// <param name="Kind">Decides whether the buttons outlive the next message.</param>
public sealed record Outgoing(
    string ChatId,
    string Conversation,
    string Locale,
    string Text,
    string? MaskedText,
    IReadOnlyList<OutgoingButton> Buttons,
    MessageKind Kind)
{
    /// <summary>The same message has the same id when it is sent again.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it is for: where there is little room, an answer goes before a notice.</summary>
    public OutboxClass Class { get; init; }

    /// <summary>The file that goes with it, or null.</summary>
    public OutgoingFile? File { get; init; }

    /// <summary>The channel's id of the message whose question this one ends: its buttons go. Null when there is none.</summary>
    public string? OpenMessage { get; init; }

    /// <summary>The channel's id of the message that this one takes the place of, where the channel can edit; null to send a new one.</summary>
    public string? Replaces { get; init; }
}

/// <summary>A file on its way out.</summary>
/// <param name="Name">File name as the receiver sees it; already safe.</param>
/// <param name="ContentType">What it is, found from its content.</param>
/// <param name="Handle">Handle of a file of ours; null for a file made for this message.</param>
/// <param name="Original">See <see cref="Enclosure.Stored"/>.</param>
/// <param name="Open">Reads the bytes; null when the file is no longer there.</param>
public sealed record OutgoingFile(string Name, string ContentType, string? Handle, bool Original, Func<CancellationToken, Task<byte[]?>> Open)
{
    /// <summary>True for what is left out when the history is shown again: a paper with names can be printed anew, a copy of one's data asked for again.</summary>
    public bool ShownOnce { get; init; }
}

/// <summary>A button as a channel shows it: its label, and the unguessable token that comes back when it is pressed.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Token">What comes back.</param>
/// <param name="Shares"><c>location</c> or <c>phone</c> when pressing it hands over the sender's own, by the channel's means; null otherwise.</param>
public sealed record OutgoingButton(string Label, string Token, string? Shares = null);
