using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>One line of the review: what it shows, and which answers are asked again when it is changed.</summary>
/// <param name="Key">Permanent key of the line.</param>
/// <param name="Content">What it shows.</param>
/// <param name="Sections">Names (or first parts of names) whose answers are asked again.</param>
/// <param name="Direct">True when the question itself shows the old words and a way to keep them.</param>
internal sealed record ReviewLine(string Key, Line Content, IReadOnlyList<string> Sections, bool Direct = false);
