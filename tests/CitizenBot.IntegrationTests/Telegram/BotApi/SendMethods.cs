using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>The calls that put something into a chat.</summary>
internal sealed class SendMethods(BotApiServer server)
{
    private const int LargestUpload = 50 * 1024 * 1024;
    private const int LargestPhoto = 10 * 1024 * 1024;

    private static readonly string[] Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker",
        "find_location", "record_video_note", "upload_video_note",
    ];

    public JsonNode SendMessage(CallParameters call)
    {
        var text = SendRules.Text(call);
        return Put(call, server.Chats.Open(call), text, null, []);
    }

    public JsonNode SendPhoto(CallParameters call)
    {
        var caption = SendRules.Caption(call);
        var chat = server.Chats.Open(call);
        var (bytes, _, _) = Content(call, "photo");
        if (bytes.Length > LargestPhoto)
        {
            throw Refusal.BadRequest($"file of size {bytes.Length} bytes is too big for a photo; the maximum size is {LargestPhoto} bytes");
        }

        if (!IsPicture(bytes))
        {
            throw Refusal.BadRequest("IMAGE_PROCESS_FAILED");
        }

        return Put(call, chat, caption, new ShownFile("photo", null, bytes), new JsonObject { ["photo"] = server.Files.KeepPhoto(bytes) });
    }

    public JsonNode SendDocument(CallParameters call)
    {
        var caption = SendRules.Caption(call);
        var chat = server.Chats.Open(call);
        var (bytes, name, type) = Content(call, "document");
        var document = server.Files.Keep("documents", Path.GetExtension(name ?? ""), bytes);
        (document["file_name"], document["mime_type"]) = (name, type);
        return Put(call, chat, caption, new ShownFile("document", name, bytes), new JsonObject { ["document"] = document });
    }

    public JsonNode SendChatAction(CallParameters call)
    {
        if (!Actions.Contains(call.Text("action")))
        {
            throw Refusal.BadRequest("wrong parameter action in request");
        }

        Thread(call, server.Chats.Open(call));
        return true;
    }

    private static int? Thread(CallParameters call, BotApiChat chat)
    {
        var thread = (int?)call.Integer("message_thread_id");
        return thread is null || chat.HasThread(thread.Value) ? thread : throw Refusal.BadRequest("message thread not found");
    }

    private static BotApiMessage? ReplyTo(CallParameters call, BotApiChat chat)
    {
        var given = call.Parsed("reply_parameters");
        if ((given?["message_id"] ?? call.Parsed("reply_to_message_id")) is not { } id)
        {
            return null;
        }

        var message = chat.Find((long)id);
        return message is not null || (bool?)given?["allow_sending_without_reply"] == true ? message : throw Refusal.BadRequest("message to be replied not found");
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
        || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("RIFF"u8) || bytes.StartsWith("BM"u8);

    private JsonObject Put(CallParameters call, BotApiChat chat, FormattedText text, ShownFile? file, JsonObject parts)
    {
        var (thread, replyTo, keyboard) = (Thread(call, chat), ReplyTo(call, chat), Keyboards.Read(call, chat.IsPrivate));
        server.Limits?.Charge(chat);
        var message = new BotApiMessage(chat, chat.NextId(), server.Bot.ToJson(), server.Time.GetUtcNow())
        {
            FromBot = true,
            ThreadId = thread,
            IsTopicMessage = chat.IsTopic(thread),
            ReplyTo = replyTo,
            Said = text,
            Keyboard = keyboard,
            File = file,
        };
        foreach (var (name, part) in parts)
        {
            message.Parts[name] = part?.DeepClone();
        }

        return chat.Add(message).ToJson();
    }

    /// <summary>A part of the body, a part that <c>attach://</c> points to, or a file the server has already.</summary>
    private (byte[] Bytes, string? Name, string? Type) Content(CallParameters call, string name)
    {
        var given = call.Text(name);
        var part = given.StartsWith("attach://", StringComparison.Ordinal) ? given["attach://".Length..] : name;
        if (call.Files.FirstOrDefault(file => file.Part == part) is { } upload)
        {
            return upload.Bytes.Length switch
            {
                0 => throw Refusal.BadRequest("file must be non-empty"),
                > LargestUpload => throw new Refusal(413, "Request Entity Too Large"),
                _ => (upload.Bytes, upload.FileName, upload.ContentType),
            };
        }

        if (given.Length == 0 || part != name)
        {
            throw Refusal.BadRequest($"there is no {name} in the request");
        }

        return given.StartsWith("http", StringComparison.Ordinal) ? throw Refusal.BadRequest("failed to get HTTP URL content") : (server.Files.Bytes(given), null, null);
    }
}
