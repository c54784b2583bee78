using System.Globalization;
using System.Text.RegularExpressions;
using CitizenBot.Conversation;

namespace CitizenBot.Tests.Transcripts;

/// <content>Stage notes: what is no typed text, as a channel would hand it over.</content>
internal sealed partial class World
{
    private const int LongestVoice = 10;

    /// <summary>The messages of one line: several for an album, one for anything else.</summary>
    private IReadOnlyList<Reply> Staged(WorldChat chat, string text)
    {
        var note = Note().Match(text);
        var replies = note.Success ? Staged(chat, note.Groups["what"].Value, note.Groups["caption"] is { Success: true, Value: var caption } ? caption : null) : null;
        replies ??= [NewReply(text)];
        foreach (var reply in replies.Where(reply => reply.Edits is null))
        {
            chat.Said.Add((reply.ActivityId, reply.Text ?? ""));
            foreach (var file in reply.Files)
            {
                sent[file.Handle] = file;
            }
        }

        return replies;
    }

    private IReadOnlyList<Reply>? Staged(WorldChat chat, string what, string? caption)
    {
        if (Album().Match(what) is { Success: true } album)
        {
            var id = $"album-{activities}";
            chat.Album = id;
            return [.. Enumerable.Range(0, int.Parse(album.Groups[1].Value, CultureInfo.InvariantCulture)).Select(at => Photos(at == 0 ? caption : null, 1, id))];
        }

        if (Photo().Match(what) is { Success: true } photos)
        {
            return [Photos(caption, int.Parse(photos.Groups[1].Value, CultureInfo.InvariantCulture), null)];
        }

        if (Said().Match(what) is { Success: true } said)
        {
            return Quoted(chat, said.Groups[1].Value, said.Groups[2].Value);
        }

        if (Lasting().Match(what) is { Success: true } voice)
        {
            var minutes = int.Parse(voice.Groups[1].Value, CultureInfo.InvariantCulture);
            var file = new ReplyFile(Handle(), null, "audio/ogg", 90_000) { Kind = "voice", Seconds = minutes * 60 };
            return [WithFile(caption, minutes > LongestVoice ? file with { Handle = "", Refused = "too-long" } : file)];
        }

        if (Sized().Match(what) is { Success: true } sized)
        {
            var isEmpty = sized.Groups[2].Value == "bytes";
            var size = int.Parse(sized.Groups[1].Value, CultureInfo.InvariantCulture) * (isEmpty ? 1L : 1024 * 1024);
            return [WithFile(caption, new ReplyFile("", sized.Groups[3].Value, null, size) { Refused = isEmpty ? "empty" : "too-large" })];
        }

        if (Place().Match(what) is { Success: true } place)
        {
            return [NewReply(null) with { Location = new GeoPoint(double.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture)) }];
        }

        if (Document().Match(what) is { Success: true } document)
        {
            return [WithFile(caption, new ReplyFile(Handle(), document.Groups[1].Value, "application/pdf", 240_000))];
        }

        return what switch
        {
            "sticker" => [NewReply(null) with { Other = "sticker" }],
            "voice" => [NewReply(null) with { Other = "voice" }],
            "spaces" => [NewReply("   ")],
            "photo" => [Photos(caption, 1, null)],
            "late part of the album" => [Photos(null, 1, chat.Album)],
            "video" => [WithFile(caption, new ReplyFile(Handle(), null, "video/mp4", 4_000_000) { Kind = "video", Seconds = 20 })],
            "empty file" => [WithFile(caption, new ReplyFile(Handle(), "anh1.jpg", "image/jpeg", 0))],
            _ => null,
        };
    }

    private IReadOnlyList<Reply>? Quoted(WorldChat chat, string how, string words) => how switch
    {
        "forwarded" => [NewReply(words) with { Other = "forwarded" }],
        "late" => [NewReply(words) with { IsLate = true }],
        "edit of the last message" => chat.Said.Count == 0 ? null : [NewReply(words) with { Edits = chat.Said[^1].Id }],
        _ when how.StartsWith("edit of ", StringComparison.Ordinal) && chat.Said.FindLast(said => said.Text == how["edit of ".Length..].Trim('"')).Id is { } id => [NewReply(words) with { Edits = id }],
        _ => null,
    };

    /// <summary>Handle of the file sent last.</summary>
    public string LastHandle => $"h{handles}";

    private string Handle() => $"h{++handles}";

    private Reply Photos(string? caption, int count, string? album) => NewReply(caption) with
    {
        Files = [.. Enumerable.Range(0, count).Select(_ => new ReplyFile(Handle(), null, "image/jpeg", 120_000) { Kind = "photo", Album = album })],
    };

    private Reply WithFile(string? caption, ReplyFile file) => NewReply(caption) with { Files = [file] };

    [GeneratedRegex("""^\((?<what>.*?)(?:, caption "(?<caption>[^"]*)")?\)$""")]
    private static partial Regex Note();

    /// <summary>A reply to the message of a case, as Telegram sends it.</summary>
    [GeneratedRegex(@"^\(reply about (\S+)\): (.*)$")]
    private static partial Regex About();

    [GeneratedRegex("^album of ([0-9]+) photos$")]
    private static partial Regex Album();

    [GeneratedRegex("^([0-9]+) photos$")]
    private static partial Regex Photo();

    [GeneratedRegex("""^(forwarded|late|edit of the last message|edit of "[^"]*"): (.*)$""")]
    private static partial Regex Said();

    [GeneratedRegex("^voice, ([0-9]+) minutes$")]
    private static partial Regex Lasting();

    [GeneratedRegex("""^file of ([0-9]+) (MB|bytes) "([^"]*)"$""")]
    private static partial Regex Sized();

    [GeneratedRegex("^location ([0-9.]+),([0-9.]+)$")]
    private static partial Regex Place();

    [GeneratedRegex("""^document "([^"]*)"$""")]
    private static partial Regex Document();
}
