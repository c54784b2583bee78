namespace CitizenBot.Tests.Transcripts;

/// <summary>One line of a written chat that is not the bot's.</summary>
/// <param name="Line">What is said, pressed or set.</param>
/// <param name="Answers">What the bot answered, in any chat.</param>
internal sealed record Passage(string Line, IReadOnlyList<string> Answers);
