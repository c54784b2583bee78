using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CitizenBot.Conversation;
using CitizenBot.Host.Files;
using CitizenBot.Host.Turns;
using Telegram.Bot.Types;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>What a Telegram message holds besides its text.</summary>
internal static class MessageContent
{
    private static readonly TimeSpan LongestVoice = TimeSpan.FromMinutes(10);

    /// <summary>The files of a message. They are fetched later, by the channel's handle; here only what it says of them is known.</summary>
    public static IReadOnlyList<InboundFile> Files(Message message) => message switch
    {
        // Sizes of one picture, the largest last; each has a handle of its own.
        { Photo: { Length: > 0 } sizes } => [File(message, sizes.MaxBy(size => (long)size.Width * size.Height)!, "photo", null, "image/jpeg")],
        { Document: { } document } => [File(message, document, "document", document.FileName, document.MimeType)],
        { Voice: { } voice } => [File(message, voice, "voice", null, voice.MimeType, voice.Duration)],
        { Audio: { } audio } => [File(message, audio, "audio", audio.FileName, audio.MimeType, audio.Duration)],
        { Video: { } video } => [File(message, video, "video", video.FileName, video.MimeType, video.Duration)],
        { VideoNote: { } note } => [File(message, note, "video", null, "video/mp4", note.Duration)],
        _ => [],
    };

    public static GeoPoint? Position(Message message) => (message.Venue?.Location ?? message.Location) is { } at ? new GeoPoint(at.Latitude, at.Longitude) : null;

    /// <summary>The sender's own number: somebody else's contact is words about a third person.</summary>
    public static string? OwnPhone(Message message) =>
        message.Contact is { } contact && contact.UserId is { } id && id == message.From?.Id ? contact.PhoneNumber : null;

    /// <summary>Words for what has no text: another person's contact, the name of a venue.</summary>
    public static string? Words(Message message) => message switch
    {
        { Venue: { } venue } => $"{venue.Title}, {venue.Address}",
        { Contact: { } contact } when OwnPhone(message) is null => string.Join(", ", new[] { $"{contact.FirstName} {contact.LastName}".Trim(), contact.PhoneNumber }.Where(part => part.Length > 0)),
        _ => null,
    };

    /// <summary>What else it is, for what no question reads.</summary>
    public static string? Other(Message message) => message switch
    {
        { ForwardOrigin: not null } => "forwarded",
        { Sticker: not null } => "sticker",
        { Text: null, Caption: null, Location: null, Venue: null, Contact: null } when Files(message).Count == 0 => "other",
        _ => null,
    };

    private static InboundFile File(Message message, FileBase file, string kind, string? name, string? type, int? seconds = null)
    {
        // A size that is not told is found out when the file is fetched.
        var refused = (file.FileSize is { } size ? FileLimits.Refuses(size) : null) ?? (kind == "voice" && seconds > LongestVoice.TotalSeconds ? FileLimits.TooLong : null);
        var shown = new ReplyFile(refused is null ? Handle(message, file) : "", name, type, file.FileSize)
        {
            Kind = kind,
            Seconds = seconds,
            Album = message.MediaGroupId,
            Refused = refused,
        };
        return new InboundFile(shown, refused is null ? file.FileId : null);
    }

    /// <summary>Our name of the file: the same for a repeated delivery, and telling nothing.</summary>
    private static string Handle(Message message, FileBase file)
    {
        var what = Encoding.UTF8.GetBytes(FormattableString.Invariant($"telegram/{message.Chat.Id}/{message.Id}/{file.FileUniqueId}"));
        return Base64Url.EncodeToString(SHA256.HashData(what).AsSpan(0, 16));
    }
}
