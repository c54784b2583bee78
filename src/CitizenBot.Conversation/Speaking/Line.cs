namespace CitizenBot.Conversation.Speaking;

/// <summary>One sentence or paragraph to say: a key of the wording and what its placeholders stand for. No words in it.</summary>
/// <param name="Key">Full key, <c>dialog.question.slot</c>.</param>
/// <param name="Args">What the placeholders stand for.</param>
/// <param name="Secret">True when it must be masked once the history is shown again (PIN, identity).</param>
public sealed record Line(string Key, Args? Args = null, bool Secret = false);
