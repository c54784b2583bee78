namespace CitizenBot.Conversation.Speaking.Papers;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Share">Its part of the width, beside the shares of the others.</param>
public sealed record PaperColumn(Line Head, int Share);
