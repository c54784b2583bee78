using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>An official to whom a case or a verification may be given.</summary>
/// <param name="Id">Id of the post.</param>
/// <param name="Title">The post, with its holder's name where the office file has one.</param>
/// <param name="Words">What people type for them: their name, the post and what it is called.</param>
public sealed record CardPerson(string Id, LocalizedArg Title, IReadOnlyList<string> Words);
