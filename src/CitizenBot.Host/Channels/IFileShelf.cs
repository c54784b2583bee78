using CitizenBot.Conversation;

namespace CitizenBot.Host.Channels;

/// <summary>Where the web chat puts the files people send, and gets those that people may see.</summary>
public interface IFileShelf
{
    /// <summary>Takes a file. The same handle may be put again with the same content: a page that lost the answer sends its upload once more.</summary>
    /// <param name="chatId">Our id of the chat it was sent in.</param>
    /// <param name="handle">The name it gets here.</param>
    /// <param name="name">The name it came with, or null.</param>
    /// <param name="contentType">The type the sender claims, or null.</param>
    /// <param name="kind"><c>photo</c>, <c>document</c>, <c>voice</c>, <c>audio</c> or <c>video</c>.</param>
    /// <returns>What the dialogs see of it; <see cref="ReplyFile.Refused"/> says when it was empty or too large to be taken.</returns>
    Task<ReplyFile> Put(string chatId, string handle, string? name, string? contentType, string kind, byte[] content, CancellationToken cancellation);

    /// <summary>Opens a file; null when it is not (or no longer) here. Who may see it was decided before.</summary>
    /// <param name="original">False for the copy that is safe to look at, true for the bytes as they came.</param>
    Task<ShelvedFile?> Open(string handle, bool original, CancellationToken cancellation);
}
