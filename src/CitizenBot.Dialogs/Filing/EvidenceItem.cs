using CitizenBot.Conversation;

namespace CitizenBot.Dialogs.Filing;

/// <summary>One message of evidence: files with or without a caption, or words that name what will be brought.</summary>
/// <param name="Text">The caption; without files the words themselves.</param>
/// <param name="Files">Files that were taken.</param>
internal sealed record EvidenceItem(string? Text, IReadOnlyList<ReplyFile> Files)
{
    /// <summary>What the parts of one album share, or null.</summary>
    public string? Album => Files.Count > 0 ? Files[0].Album : null;

    /// <summary>The files of a reply that were taken; a refused one has no handle.</summary>
    public static IReadOnlyList<ReplyFile> Taken(Reply reply) => [.. reply.Files.Where(IsTaken)];

    public static bool IsTaken(ReplyFile file) => file is { Refused: null, Handle.Length: > 0, Size: not 0 };
}
