namespace CitizenBot.Conversation.Prompts;

/// <summary>One message of a story: words, files, or a press of a button that stood beside "Xong".</summary>
/// <param name="Text">The words as typed; null for files without a caption and for a press.</param>
/// <param name="Files">Files that came with it.</param>
/// <param name="Choice">Value of the pressed choice; null for words and files.</param>
public sealed record Story(string? Text, IReadOnlyList<ReplyFile> Files, string? Choice);
