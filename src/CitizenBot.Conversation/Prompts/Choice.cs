using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Conversation.Prompts;

/// <summary>One offered answer: a stable value and a label.</summary>
/// <param name="Value">Id that is stored and returned; never shown.</param>
/// <param name="Label">A line of the wording, or null for <c>choice.&lt;value&gt;.label</c> of the question.</param>
/// <param name="Words">Further words that mean this choice, folded on use (<c>chu tich phuong</c>).</param>
public sealed record Choice(string Value, Line? Label = null, IReadOnlyList<string>? Words = null);
