using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Which official wrote something into the file of a case.</summary>
/// <param name="Title">The post.</param>
/// <param name="On">The day, in the office's zone.</param>
public sealed record CaseTextSource(LocalizedArg Title, DateOnly On);
