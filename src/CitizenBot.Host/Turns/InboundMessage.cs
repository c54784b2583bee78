using CitizenBot.Conversation;
using CitizenBot.Conversation.Activities;

namespace CitizenBot.Host.Turns;

/// <summary>One update of a channel, in the words of the turn pipeline.</summary>
public sealed record InboundMessage
{
    public required string Channel { get; init; }

    /// <summary>The channel's id of the chat.</summary>
    public required string Conversation { get; init; }

    /// <summary>The update's own id: the same id is the same update, however often it comes.</summary>
    public required string ActivityId { get; init; }

    public string? Text { get; init; }

    /// <summary>Token of the button that was pressed, or null.</summary>
    public string? ButtonToken { get; init; }

    /// <summary>Payload of a deep link ("" for a plain start), or null when this is no start.</summary>
    public string? Start { get; init; }

    /// <summary>Language the person switched to by the page's own button, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Files that came with it.</summary>
    public IReadOnlyList<InboundFile> Files { get; init; } = [];

    /// <summary>A shared position, or null.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>The sender's own phone number, shared by the channel's button; null otherwise.</summary>
    public string? SharedPhone { get; init; }

    /// <summary>What else it was (<c>sticker</c>, <c>forwarded</c>), see <see cref="Reply.Other"/>.</summary>
    public string? Other { get; init; }

    /// <summary>Id of the message of which this is a new version, or null.</summary>
    public string? Edits { get; init; }

    /// <summary>The channel's id of the message that this one replies to, or null.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>True in a chat of several people.</summary>
    public bool IsGroup { get; init; }

    /// <summary>What the parts of one album share; they get one answer together.</summary>
    public string? Album { get; init; }

    /// <summary>The channel's number of the message, rising within a chat; null where messages have none.</summary>
    public long? Number { get; init; }

    /// <summary>The channel's number of the message whose button was pressed; null otherwise.</summary>
    public long? PressedOn { get; init; }

    /// <summary>Language of the channel's client, <c>vi</c> or <c>en</c>: only for a chat that is new.</summary>
    public string Locale { get; init; } = "vi";

    /// <summary>The update as it came, for a dead letter.</summary>
    public required string Raw { get; init; }

    /// <summary>True for a dead letter that is handed in again; failing once more it stays what it is.</summary>
    public bool IsReplay { get; init; }

    /// <summary>What the person said as it stands in the web chat's log (JSON), or null where there is no log or nothing to show.</summary>
    public string? Echo { get; init; }

    /// <summary>The same without the words, for when the history is shown again and they were a name, a phone or a PIN.</summary>
    public string? MaskedEcho => Echo is { } echo ? ActivityJson.Write(ActivityJson.Read(echo) with { Text = "••• •••" }) : null;
}

/// <summary>A file as it came in.</summary>
/// <param name="File">What the dialogs see of it.</param>
/// <param name="FileId">The channel's own handle by which its content is fetched later; null when the content is on our shelf already.</param>
public sealed record InboundFile(ReplyFile File, string? FileId = null);

/// <summary>What became of an update.</summary>
public enum TurnOutcome
{
    /// <summary>It is in the database, with its answer.</summary>
    Done,

    /// <summary>It was answered before.</summary>
    Duplicate,

    /// <summary>It made the program fail: kept as a dead letter, the person was told.</summary>
    DeadLetter,

    /// <summary>The database is away: nothing was done, the channel must send it again.</summary>
    Unavailable,
}
