using CitizenBot.Conversation;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Channels;
using CitizenBot.Storage;

namespace CitizenBot.Host.Files;

/// <summary>The files people sent, for those who show them and for the door where content comes in at once.</summary>
/// <remarks>Nothing here asks who may see a file: whoever calls has asked before, and has written down that it was opened.</remarks>
public sealed class EvidenceShelf(BotStore store, FileSignals signals) : IFileShelf
{
    /// <summary>Keeps a file whose content is here: looks at it and seals it. The turn that speaks of it comes after.</summary>
    /// <param name="chatId">The chat it was sent in.</param>
    /// <param name="handle">Its handle, see <see cref="BotStore.RandomToken"/>; sent again under the same handle it is kept once.</param>
    /// <param name="name">The name it came with, or null.</param>
    /// <param name="claimedType">The type the sender claims.</param>
    /// <param name="kind">See <see cref="ReplyFile.Kind"/>.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="caption">The words that came with it.</param>
    /// <param name="stop">Stops the wait.</param>
    /// <returns>What the turn is told of it; with <see cref="ReplyFile.Refused"/> when it was not taken, and then nothing is kept.</returns>
    public async Task<ReplyFile> Put(
        string chatId, string handle, string? name, string? claimedType, string kind, byte[] content, string? caption = null, CancellationToken stop = default)
    {
        if (FileLimits.Refuses(content.Length) is { } refused)
        {
            return new ReplyFile("", name, claimedType, content.Length) { Kind = kind, Refused = refused };
        }

        var meta = new FileMeta { Name = name, Kind = kind, ClaimedType = claimedType, Channel = WebChatChannel.Name, Caption = caption };
        await store.AddStoredFile(chatId, handle, meta, FileInspection.Of(content, name), stop);
        signals.Ended();
        return new ReplyFile(handle, name, claimedType, content.Length) { Kind = kind };
    }

    Task<ReplyFile> IFileShelf.Put(string chatId, string handle, string? name, string? contentType, string kind, byte[] content, CancellationToken cancellation) =>
        Put(chatId, handle, name, contentType, kind, content, caption: null, cancellation);

    Task<ShelvedFile?> IFileShelf.Open(string handle, bool original, CancellationToken cancellation) => original ? Original(handle, cancellation) : View(handle, cancellation);

    /// <summary>The copy of a picture that is safe to look at; null for what is no picture, is broken, or is not stored (any more).</summary>
    /// <exception cref="FileDamagedException">The content on the shelf is gone or was changed.</exception>
    public async Task<ShelvedFile?> View(string handle, CancellationToken stop = default) =>
        await Find(handle, stop) is { } view && await store.ReadFile(handle, original: false, stop) is { } bytes
            ? new ShelvedFile(Path.ChangeExtension(view.Name, "jpg"), FileTypes.Jpeg, bytes)
            : null;

    /// <summary>The bytes as they came; null when it is not stored (any more). They are for saving: never to be shown inline.</summary>
    /// <exception cref="FileDamagedException">The content on the shelf is gone or was changed.</exception>
    public async Task<ShelvedFile?> Original(string handle, CancellationToken stop = default) =>
        await Find(handle, stop) is { } view && await store.ReadFile(handle, original: true, stop) is { } bytes
            ? new ShelvedFile(view.Name, view.Found ?? FileTypes.Unknown, bytes)
            : null;

    /// <summary>How these files stand, in the order of the handles.</summary>
    public async Task<IReadOnlyList<EvidenceView>> List(IReadOnlyCollection<string> handles, CancellationToken stop = default) =>
        EvidenceViews.Of(await store.Files(handles, stop));

    /// <summary>The files of a case, in the order in which they came.</summary>
    public async Task<IReadOnlyList<EvidenceView>> ListOfCase(string code, CancellationToken stop = default) =>
        EvidenceViews.Of(await store.FilesOf(code, stop));

    private async Task<EvidenceView?> Find(string handle, CancellationToken stop) => await List([handle], stop) is [var view, ..] ? view : null;
}
