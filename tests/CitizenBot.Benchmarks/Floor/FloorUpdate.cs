using System.Globalization;
using System.Text.Json;

namespace CitizenBot.Benchmarks.Floor;

/// <summary>The little of an update that the floor needs.</summary>
internal sealed record FloorUpdate(string Id, string Chat, string? Callback, string? Token)
{
    public static async Task<FloorUpdate> Read(Stream body, CancellationToken stop)
    {
        using var json = await JsonDocument.ParseAsync(body, default, stop);
        var root = json.RootElement;
        var id = root.GetProperty("update_id").GetInt64().ToString(CultureInfo.InvariantCulture);
        return root.TryGetProperty("callback_query", out var press)
            ? new FloorUpdate(id, ChatOf(press.GetProperty("message")), press.GetProperty("id").GetString(), press.GetProperty("data").GetString())
            : new FloorUpdate(id, ChatOf(root.GetProperty("message")), null, null);
    }

    private static string ChatOf(JsonElement message) => message.GetProperty("chat").GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
}
