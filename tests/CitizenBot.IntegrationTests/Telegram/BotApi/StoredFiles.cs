using System.Globalization;
using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>Files by id, and the links that getFile hands out for an hour.</summary>
/// <remarks>The unique id names the same file but downloads nothing, and a link says nothing of the file's own name.</remarks>
internal sealed class StoredFiles(TimeProvider time)
{
    private const int LargestDownload = 20 * 1024 * 1024;
    private static readonly TimeSpan LinkLife = TimeSpan.FromHours(1);
    private readonly Dictionary<string, (string Path, byte[] Bytes)> files = [];
    private readonly Dictionary<string, (byte[] Bytes, DateTimeOffset Until)> links = [];
    private int count = 11;

    /// <summary>Keeps a file; gives the fields that every kind of file has.</summary>
    public JsonObject Keep(string folder, string extension, byte[] bytes)
    {
        var number = ++count;
        var id = $"AgACAgUAAxkBAAIB{number:D6}{folder}";
        files[id] = ($"{folder}/file_{number}{extension}", bytes);
        return new JsonObject { ["file_id"] = id, ["file_unique_id"] = $"AQAD{number:D6}", ["file_size"] = bytes.Length };
    }

    /// <summary>A photo in three sizes, smallest first; only the largest has the given bytes.</summary>
    public JsonArray KeepPhoto(byte[] bytes)
    {
        var sizes = new JsonArray();
        foreach (var (width, height, share) in new[] { (90, 68, 16), (320, 240, 4), (1280, 960, 1) })
        {
            var size = Keep("photos", ".jpg", share == 1 ? bytes : bytes[..(bytes.Length / share)]);
            (size["width"], size["height"]) = (width, height);
            sizes.Add((JsonNode)size);
        }

        return sizes;
    }

    public byte[] Bytes(string id) => files.TryGetValue(id, out var file) ? file.Bytes : throw Refusal.BadRequest("wrong file identifier/HTTP URL specified");

    public JsonNode GetFile(CallParameters call)
    {
        var id = call.Text("file_id");
        if (!files.TryGetValue(id, out var file))
        {
            throw Refusal.BadRequest(id.Length == 0 ? "file_id not specified" : "invalid file_id");
        }

        if (file.Bytes.Length > LargestDownload)
        {
            throw Refusal.BadRequest("file is too big");
        }

        links[file.Path] = (file.Bytes, time.GetUtcNow() + LinkLife);
        return new JsonObject
        {
            ["file_id"] = id,
            ["file_unique_id"] = $"AQAD{int.Parse(id.AsSpan(16, 6), CultureInfo.InvariantCulture):D6}",
            ["file_size"] = file.Bytes.Length,
            ["file_path"] = file.Path,
        };
    }

    public byte[]? Download(string path) => links.TryGetValue(path, out var link) && time.GetUtcNow() < link.Until ? link.Bytes : null;
}
