namespace CitizenBot.Storage;

/// <summary>An update that made this program fail: kept whole, so that it can be played again when the fault is mended.</summary>
/// <param name="Channel">Which channel.</param>
/// <param name="Conversation">The address inside the channel.</param>
/// <param name="ActivityId">The channel's id of the update.</param>
/// <param name="Body">The raw update; sealed.</param>
/// <param name="Error">Type and place of the fault, in clear: it must not repeat what the person typed.</param>
public sealed record DeadLetterWrite(string Channel, string Conversation, string? ActivityId, string Body, string Error);
