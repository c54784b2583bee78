namespace CitizenBot.Storage;

/// <summary>A message the channel took.</summary>
/// <param name="Lane">Its lane.</param>
/// <param name="Row">Its id.</param>
/// <param name="ExternalId">The channel's id of the message, for a later edit.</param>
/// <param name="Log">For the web chat, where sending is appending to the log: what to append, in the same transaction.</param>
/// <param name="OpenMessage">The chat's open question from now on, by the channel's id; empty for none, null for no change.</param>
public sealed record Delivered(string Lane, string Row, string? ExternalId = null, LogWrite? Log = null, string? OpenMessage = null);
