using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CitizenBot.Conversation;
using CitizenBot.Host.Files;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Puts the files of an upload on the shelf.</summary>
public static class FileIntake
{
    private const int HandleLength = 22;

    /// <param name="activityId">The id the client gave the message: the same one gives the same handles, so a repeat stores nothing twice.</param>
    /// <returns>All of them, in order, also those that were refused.</returns>
    public static async Task<IReadOnlyList<ReplyFile>> Put(
        IFileShelf shelf, string chatId, string conversation, string activityId, IReadOnlyList<UploadedFile> files, CancellationToken cancellation)
    {
        var put = new List<ReplyFile>();
        for (var i = 0; i < files.Count; i++)
        {
            var file = files[i];
            put.Add(file.Content is { } content
                ? await shelf.Put(chatId, Handle(conversation, activityId, i), file.Name, file.ContentType, file.Kind, content, cancellation)
                : new ReplyFile("", file.Name, file.ContentType, file.Size) { Kind = file.Kind, Refused = FileLimits.TooLarge });
        }
        return put;
    }

    /// <remarks>132 bits of a hash over a conversation's id that nobody can guess.</remarks>
    private static string Handle(string conversation, string activityId, int index) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{conversation}\n{index}\n{activityId}"))))[..HandleLength];
}
