using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>What a person can send besides text.</summary>
internal sealed partial class BotApiUser
{
    /// <summary>A photo has no name. Photos of one album are messages of their own with one <paramref name="mediaGroupId"/>, the caption on one of them.</summary>
    public BotApiAct SendPhoto(byte[] bytes, string caption = "", string? mediaGroupId = null) => Post(message =>
    {
        Attach(message, new ShownFile("photo", null, bytes), server.Files.KeepPhoto(bytes), caption);
        if (mediaGroupId is not null)
        {
            message.Parts["media_group_id"] = mediaGroupId;
        }
    });

    public BotApiAct SendDocument(byte[] bytes, string name, string mime, string caption = "") => Post(message =>
    {
        var document = server.Files.Keep("documents", Path.GetExtension(name), bytes);
        (document["file_name"], document["mime_type"]) = (name, mime);
        Attach(message, new ShownFile("document", name, bytes), document, caption);
    });

    public BotApiAct SendVoice(byte[] bytes, int seconds, string caption = "") => Post(message =>
    {
        var voice = server.Files.Keep("voice", ".oga", bytes);
        (voice["duration"], voice["mime_type"]) = (seconds, "audio/ogg");
        Attach(message, new ShownFile("voice", null, bytes), voice, caption);
    });

    public BotApiAct SendVideo(byte[] bytes, int seconds, string name = "VID_0001.mp4", string caption = "") => Post(message =>
    {
        var video = server.Files.Keep("videos", ".mp4", bytes);
        (video["duration"], video["width"], video["height"], video["file_name"], video["mime_type"]) = (seconds, 1280, 720, name, "video/mp4");
        Attach(message, new ShownFile("video", name, bytes), video, caption);
    });

    public BotApiAct SendSticker(string emoji = "👍") => Post(message =>
    {
        var sticker = server.Files.Keep("stickers", ".webp", "RIFF....WEBP"u8.ToArray());
        (sticker["type"], sticker["width"], sticker["height"], sticker["emoji"]) = ("regular", 512, 512, emoji);
        (sticker["is_animated"], sticker["is_video"]) = (false, false);
        message.Parts["sticker"] = sticker;
    });

    public BotApiAct SendLocation(double latitude, double longitude) =>
        Post(message => message.Parts["location"] = new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude });

    /// <summary>One's own contact: the only kind whose user_id is the sender's.</summary>
    public BotApiAct ShareContact(string? phone = null) => Contact(phone ?? person.Phone, person.FirstName, person.Id);

    /// <summary>Somebody else's contact out of the address book; without an account it has no user_id.</summary>
    public BotApiAct ShareOtherContact(string phone = "+84901234567", string firstName = "Ông Ba", long? userId = null) => Contact(phone, firstName, userId);

    private static void Attach(BotApiMessage message, ShownFile file, JsonNode part, string caption)
    {
        message.File = file;
        message.Parts[file.Kind] = part;
        message.Said = new FormattedText(caption, caption, []);
    }

    private BotApiAct Contact(string phone, string firstName, long? userId) => Post(message =>
    {
        var contact = new JsonObject { ["phone_number"] = phone, ["first_name"] = firstName };
        if (userId is not null)
        {
            contact["user_id"] = userId;
        }

        message.Parts["contact"] = contact;
    });
}
