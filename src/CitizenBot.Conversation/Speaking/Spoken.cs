namespace CitizenBot.Conversation.Speaking;

/// <summary>A message in words, for one channel.</summary>
/// <param name="Text">What is said; <c>**bold**</c> is the only markup, and only our own wording has it.</param>
/// <param name="MaskedText">The same with secret lines masked, for a history that is shown again.</param>
/// <param name="Buttons">The choices; where they are numbered lines in the text, each carries its number.</param>
/// <param name="Numbered">True when the choices stand in the text as numbered lines.</param>
public sealed record Spoken(string Text, string MaskedText, IReadOnlyList<SpokenButton> Buttons, bool Numbered);

/// <summary>A button in words.</summary>
/// <param name="Text">Its label.</param>
/// <param name="Means">What pressing it means.</param>
/// <param name="Number">Its number where choices are numbered lines; null otherwise, and for what is on the next page.</param>
public sealed record SpokenButton(string Text, ButtonMeaning Means, int? Number = null);
