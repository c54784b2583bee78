using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CitizenBot.IntegrationTests.DirectLine;

/// <summary>Makes the calls of botframework-directlinejs 0.15.8, in its order and with its bodies.</summary>
/// <remarks>
/// Microsoft's bundle is too large to keep beside these tests. It was run unchanged against this server by hand; what it sends was
/// written down here.
/// </remarks>
internal sealed class ChatClient(ChatServer server) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient _http = server.Client();
    private ClientWebSocket? _socket;

    public string Token { get; set; } = "";
    public string Resume { get; private set; } = "";
    public string Conversation { get; private set; } = "";
    public string StreamUrl { get; private set; } = "";
    public string Watermark { get; set; } = "";
    public List<JsonElement> Heard { get; } = [];

    public IEnumerable<string> Texts => Heard.Select(activity => activity.GetProperty("text").GetString()!);

    /// <summary>tokens/generate as a page does it, then POST conversations.</summary>
    public async Task<HttpResponseMessage> Start()
    {
        var generated = await Json(await Send(HttpMethod.Post, "tokens/generate", new { }, token: null));
        Token = generated.GetProperty("token").GetString()!;
        Resume = generated.GetProperty("resume").GetString()!;
        Conversation = generated.GetProperty("conversationId").GetString()!;
        return await Open();
    }

    public async Task<HttpResponseMessage> Open()
    {
        var answer = await Send(HttpMethod.Post, "conversations", new { locale = "vi-VN" });
        await TakeStream(answer);
        return answer;
    }

    public async Task<HttpResponseMessage> Reconnect()
    {
        var answer = await Send(HttpMethod.Get, $"conversations/{Conversation}?watermark={Watermark}");
        if (answer.IsSuccessStatusCode) await TakeStream(answer);
        return answer;
    }

    public Task<HttpResponseMessage> Say(string text, string clientActivityId, object? more = null) =>
        Send(HttpMethod.Post, $"conversations/{Conversation}/activities", new
        {
            type = "message",
            text,
            textFormat = "plain",
            channelId = "webchat",
            from = new { id = "r_somebody_else", name = "", role = "user" },
            locale = "vi-VN",
            localTimestamp = "2026-11-25T09:31:00.000+07:00",
            localTimezone = "Asia/Ho_Chi_Minh",
            attachments = Array.Empty<object>(),
            channelData = new { clientActivityID = clientActivityId, attachmentSizes = Array.Empty<int>() },
            entities = new[] { new { type = "ClientCapabilities", requiresBotState = true } },
            more,
        });

    /// <summary>What it sends when files were chosen: the activity, with a small copy of each picture in it, then the files.</summary>
    public Task<HttpResponseMessage> Upload(string clientActivityId, string? text, params ReadOnlySpan<(string Name, string Type, byte[] Content)> files)
    {
        var form = new MultipartFormDataContent();
        var activity = new StringContent(JsonSerializer.Serialize(new
        {
            type = "message",
            text,
            textFormat = "plain",
            channelId = "webchat",
            from = new { id = "r_somebody_else", name = "", role = "user" },
            locale = "vi-VN",
            attachments = files.ToArray().Select(file => new { name = file.Name, contentType = file.Type, thumbnailUrl = $"data:image/jpeg;base64,{new string('A', 20_000)}" }),
            channelData = new { clientActivityID = clientActivityId, attachmentSizes = files.ToArray().Select(file => file.Content.Length) },
        }));
        activity.Headers.ContentType = new("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        foreach (var (name, type, content) in files)
            form.Add(new ByteArrayContent(content) { Headers = { ContentType = new(type) } }, "file", name);
        return Send(HttpMethod.Post, $"conversations/{Conversation}/upload?userId=r_somebody_else", form);
    }

    /// <summary>Opens an address that stands in the log, as a page does: without a header.</summary>
    public async Task<HttpResponseMessage> Fetch(string contentUrl) => await _http.GetAsync($"/{contentUrl}", TestContext.Current.CancellationToken);

    public async Task<JsonElement> Poll(string? watermark = null) =>
        await Json(await Send(HttpMethod.Get, $"conversations/{Conversation}/activities?watermark={watermark ?? Watermark}"));

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body = null, string? token = "")
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        request.Headers.Add("x-ms-bot-agent", "DirectLine/3.0 (directlinejs 0.15.8)");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Length == 0 ? Token : token);
        if (body is HttpContent content) request.Content = content;
        else if (body is not null) request.Content = JsonContent.Create(body);
        // Asked first, a server may refuse a body before it comes; else the refusal could meet a connection that still sends.
        if (body is MultipartContent) request.Headers.ExpectContinue = true;
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task OpenStream() => OpenStream("");

    public async Task OpenStream(string query)
    {
        _socket?.Dispose();
        _socket = new ClientWebSocket();
        using var timer = new CancellationTokenSource(Patience);
        await _socket.ConnectAsync(new Uri(StreamUrl + query), timer.Token);
    }

    /// <summary>The next frame that is no keep-alive; null when the server closed the stream.</summary>
    public async Task<JsonElement?> Frame()
    {
        while (true)
        {
            var text = await RawFrame();
            if (text is null) return null;
            if (text.Length == 0) continue;
            var frame = JsonElement.Parse(text);
            Watermark = frame.GetProperty("watermark").GetString()!;
            Heard.AddRange(frame.GetProperty("activities").EnumerateArray());
            return frame;
        }
    }

    /// <summary>Reads the stream until so many activities were heard in all.</summary>
    public async Task Hear(int count)
    {
        while (Heard.Count < count)
            Assert.True(await Frame() is not null, string.Create(CultureInfo.InvariantCulture, $"The stream ended after {Heard.Count} of {count} activities."));
    }

    public async Task<string?> RawFrame()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        using var timer = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                var part = await _socket!.ReceiveAsync(buffer.AsMemory(length), timer.Token);
                if (part.MessageType == WebSocketMessageType.Close) return null;
                length += part.Count;
                if (part.EndOfMessage) return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public async Task SendFrame(string text) =>
        await _socket!.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    public static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static async Task<string> Code(HttpResponseMessage answer) =>
        (await Json(answer)).GetProperty("error").GetProperty("code").GetString()!;

    public ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task TakeStream(HttpResponseMessage answer)
    {
        var body = await Json(answer);
        if (body.TryGetProperty("streamUrl", out var url)) StreamUrl = url.GetString()!;
        if (body.TryGetProperty("conversationId", out var id)) Conversation = id.GetString()!;
        if (body.TryGetProperty("token", out var token)) Token = token.GetString()!;
    }
}
