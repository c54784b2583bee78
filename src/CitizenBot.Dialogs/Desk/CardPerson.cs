using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>An official to whom a case or a verification may be given.</summary>
/// <param name="Id">Id of the post.</param>
/// <param name="Title">The post, with its holder's name where the office file has one.</param>
public sealed record CardPerson(string Id, LocalizedArg Title);
