using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CitizenBot.Benchmarks.Telegram;

/// <summary>A Bot API server on the loopback address that accepts every call and hands each message to the user it is for.</summary>
/// <remarks>It stands in for Telegram in both measurements, so it does as little as it can; it never refuses and knows no limits.</remarks>
internal sealed class BotApiSink : IAsyncDisposable
{
    private readonly TimeProvider time;
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<long, Channel<BotMessage>> chats = new();
    private readonly ConcurrentDictionary<string, long> calls = new(StringComparer.Ordinal);
    private long lastMessage = 1000;

    private BotApiSink(TimeProvider time)
    {
        this.time = time;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Answer);
    }

    /// <summary>What <c>Telegram:ApiBaseUrl</c> must say.</summary>
    public string Address => app.Urls.First();

    /// <summary>How often each method was called since the last reset.</summary>
    public IReadOnlyDictionary<string, long> Calls => calls;

    public static async Task<BotApiSink> Start(TimeProvider time)
    {
        var sink = new BotApiSink(time);
        await sink.app.StartAsync();
        return sink;
    }

    /// <summary>The messages to this chat from now on; close it with <see cref="Leave"/>.</summary>
    public ChannelReader<BotMessage> Join(long chat) => chats.GetOrAdd(chat, _ => Channel.CreateUnbounded<BotMessage>()).Reader;

    /// <summary>Later messages to this chat are dropped.</summary>
    public void Leave(long chat) => chats.TryRemove(chat, out _);

    /// <summary>The number of the next message, of the bot's or of a user's: in a chat both count in one row.</summary>
    public long NextNumber() => Interlocked.Increment(ref lastMessage);

    /// <summary>Counts calls anew.</summary>
    public void ResetCalls() => calls.Clear();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        var method = path[(path.LastIndexOf('/') + 1)..];
        calls.AddOrUpdate(method, 1, static (_, n) => n + 1);
        var result = method switch
        {
            "sendMessage" or "editMessageText" or "editMessageReplyMarkup" => await Message(http, method == "sendMessage"),
            "getMe" => """{"id":123456,"is_bot":true,"first_name":"Bench","username":"bench_bot"}""",
            "getWebhookInfo" => """{"url":"","has_custom_certificate":false,"pending_update_count":0}""",
            "getUpdates" or "getMyCommands" => "[]",
            _ => "true",
        };
        http.Response.ContentType = "application/json";
        var answer = System.Text.Encoding.UTF8.GetBytes($"{{\"ok\":true,\"result\":{result}}}");
        http.Response.ContentLength = answer.Length;
        await http.Response.Body.WriteAsync(answer, http.RequestAborted);
    }

    private async Task<string> Message(HttpContext http, bool isNew)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
        var arrivedAt = time.GetTimestamp();
        var id = isNew ? NextNumber() : body.RootElement.GetProperty("message_id").GetInt64();
        var message = BotMessage.Read(body.RootElement, id, arrivedAt);
        if (isNew && chats.TryGetValue(message.Chat, out var waiting))
        {
            waiting.Writer.TryWrite(message);
        }

        return Updates.OfBot(message, time.GetUtcNow());
    }
}
