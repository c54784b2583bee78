namespace CitizenBot.Storage;

/// <summary>What makes an update unique, so that a channel may repeat it without harm.</summary>
/// <param name="Channel">Which channel.</param>
/// <param name="Conversation">The address inside the channel.</param>
/// <param name="ActivityId">The channel's id of the update; in the web chat the page's <c>clientActivityID</c>.</param>
public sealed record InboxKey(string Channel, string Conversation, string ActivityId);
