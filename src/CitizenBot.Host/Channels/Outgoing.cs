using CitizenBot.Conversation.Speaking;

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
    MessageKind Kind);

/// <summary>A button as a channel shows it: its label, and the unguessable token that comes back when it is pressed.</summary>
public sealed record OutgoingButton(string Label, string Token);
