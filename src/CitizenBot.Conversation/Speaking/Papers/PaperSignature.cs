namespace CitizenBot.Conversation.Speaking.Papers;

/// <summary>Room for one signature or fingerprint.</summary>
/// <param name="Title">Who signs.</param>
/// <param name="Note">How.</param>
/// <param name="Name">Printed below; null leaves it to be written.</param>
public sealed record PaperSignature(Line Title, Line Note, string? Name);
