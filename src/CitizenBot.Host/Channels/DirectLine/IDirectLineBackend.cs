using CitizenBot.Conversation.Activities;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>What stands behind the Direct Line endpoints: the turn pipeline and the stored log of each web conversation.</summary>
/// <remarks>
/// Everything here survives a restart of the host: Microsoft's client goes silent for good when it reconnects to a conversation
/// that is unknown. A log's numbers (watermarks) start at 1 and rise; they need not be without gaps. Any member may throw when
/// the database is away: a poll then answers with an empty set, a post with 502, and both are repeated by the clients.
/// </remarks>
public interface IDirectLineBackend
{
    /// <summary>Stores a new conversation under an id the token already names.</summary>
    /// <param name="userId">Random, or what the client calls itself: nothing may ever be granted by it.</param>
    /// <returns>True when it is new, false when it was there: opening twice is one conversation.</returns>
    Task<bool> Open(string conversation, string userId, string? locale, CancellationToken cancellation);

    Task<bool> Exists(string conversation, CancellationToken cancellation);

    /// <summary>When the sign-in of this conversation ends: twelve hours for an official's, null (no end) for a citizen's or an unknown one.</summary>
    /// <remarks>No token, resume ticket or stream outlives it.</remarks>
    Task<DateTime?> SignedInUntil(string conversation, CancellationToken cancellation);

    /// <summary>Takes one activity of the person: <paramref name="activity"/> is cleaned, <paramref name="rawJson"/> is what came.</summary>
    /// <remarks>
    /// The same <see cref="Activity.ClientActivityId"/> in the same conversation gives the same id and is processed once. Messages
    /// must come back in <see cref="Read"/> with their <c>channelData.clientActivityID</c>, or clients show them as not sent; use
    /// <see cref="WireLog.Echo"/>. Events: <c>start</c> (value: the deep link's payload or ""), <c>language</c> (value: vi or en).
    /// </remarks>
    Task<ReceiveResult> Receive(string conversation, string userId, Activity activity, string rawJson, CancellationToken cancellation);

    /// <summary>Takes files with the words that came along, as one message. A repeat stores nothing again, see <see cref="Receive"/>.</summary>
    /// <remarks>The echo names the files; where one lies nobody is told.</remarks>
    Task<ReceiveResult> Upload(
        string conversation, string userId, Activity activity, string rawJson, IReadOnlyList<UploadedFile> files, CancellationToken cancellation);

    /// <summary>Opens a file for which the conversation was given a ticket (see <see cref="FileTickets"/>); null when it is not to be had any more.</summary>
    Task<ShelvedFile?> OpenFile(string conversation, string handle, bool original, CancellationToken cancellation);

    /// <summary>The log after a watermark, oldest first, at most a page of it; an empty page repeats the watermark.</summary>
    /// <param name="replay">The reader lost its place and reads from the start: secrets that were delivered once are masked.</param>
    Task<LogPage> Read(string conversation, long after, bool replay, CancellationToken cancellation);

    /// <summary>The client showed that it has everything up to this watermark. Told again and again, also with smaller numbers.</summary>
    Task Delivered(string conversation, long watermark, CancellationToken cancellation);

    /// <summary>"Đóng và xóa": the log and an unsent draft go; petitions already filed stay.</summary>
    Task Forget(string conversation, CancellationToken cancellation);

    /// <summary>Calls <paramref name="wake"/> whenever there is something to read or the typing state changed; spurious calls are fine.</summary>
    IDisposable Subscribe(string conversation, Action wake);

    /// <summary>Whether an answer is being worked on just now.</summary>
    bool IsTyping(string conversation);
}
