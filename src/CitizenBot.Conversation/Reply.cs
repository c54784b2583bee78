namespace CitizenBot.Conversation;

/// <summary>What a person sent, reduced to what a question may need to know. Kept raw until the petition is filed.</summary>
/// <remarks>
/// The day of arrival travels with the words: "hôm qua" means yesterday as seen on the day it was written,
/// however often the dialog is re-run later.
/// </remarks>
public sealed record Reply
{
    /// <summary>Id of the activity on its channel; also the name of a loop item filed from it.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The words as typed, or the label of the button that was pressed.</summary>
    public string? Text { get; init; }

    /// <summary>The stable value of a pressed button, or of the choice that typed words were understood as. Never a position.</summary>
    public string? Choice { get; init; }

    /// <summary>The question a pressed button belongs to; null for anything typed.</summary>
    public string? Question { get; init; }

    /// <summary>The sheet a pressed button belongs to; a press from an old draft must not answer a new one.</summary>
    public string? SheetId { get; init; }

    /// <summary>Instant of arrival, UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Day of arrival in the office's time zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Files that came with the message; empty for plain words.</summary>
    public IReadOnlyList<ReplyFile> Files { get; init; } = [];

    /// <summary>A shared position, if the message was one.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>A phone number the person shared by the channel's own button, if the message was one.</summary>
    public string? SharedPhone { get; init; }

    /// <summary>What else the message was (<c>sticker</c>, <c>voice</c>, <c>forwarded</c>), in the channel's plain word; null for words, files and positions.</summary>
    public string? Other { get; init; }

    /// <summary>Id of the earlier message of which this is a new version (<c>edited_message</c>); null for anything new.</summary>
    public string? Edits { get; init; }

    /// <summary>True when it was written before the question now open was on the screen: it cannot be an answer to it.</summary>
    public bool IsLate { get; init; }

    /// <summary>True when there is nothing in the message that a question could read: only spaces or a lone mark.</summary>
    public bool IsBlank => Choice is null && Files.Count == 0 && Location is null && SharedPhone is null && Other is null
        && !(Text ?? "").Any(char.IsLetterOrDigit);
}

/// <summary>A position on the earth, degrees, WGS 84.</summary>
public sealed record GeoPoint(double Latitude, double Longitude);

/// <summary>A file a person sent. Its content is kept apart from the conversation, under the handle.</summary>
/// <param name="Handle">Our own name for it, made when it came; empty when it was not taken (see <see cref="Refused"/>).</param>
/// <param name="Name">The name it came with; null for a photo or voice message.</param>
/// <param name="ContentType">The type the sender claims; what it is, is found from the content later.</param>
/// <param name="Size">Bytes, when the channel says so.</param>
public sealed record ReplyFile(string Handle, string? Name, string? ContentType, long? Size)
{
    /// <summary><c>photo</c>, <c>document</c>, <c>voice</c>, <c>audio</c> or <c>video</c>.</summary>
    public string Kind { get; init; } = "document";

    /// <summary>How long a voice message or video is; null for anything else.</summary>
    public int? Seconds { get; init; }

    /// <summary>What the files of one album share; null for a single file.</summary>
    public string? Album { get; init; }

    /// <summary>Why it was not taken: <c>empty</c>, <c>too-large</c>, <c>too-long</c>; null when it was.</summary>
    public string? Refused { get; init; }
}
