using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>A webhook that takes what comes, and answers with the statuses a test has lined up, then with 200.</summary>
internal sealed class WebhookStub(WebApplication app) : IAsyncDisposable
{
    public string Address => app.Urls.First() + "/telegram";

    public ConcurrentQueue<Update> Got { get; } = new();

    public ConcurrentQueue<string> Secrets { get; } = new();

    public ConcurrentQueue<int> Answers { get; } = new();

    public static async Task<WebhookStub> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var hook = new WebhookStub(builder.Build());
        await hook.Listen();
        return hook;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Task Listen()
    {
        app.Run(async http =>
        {
            Got.Enqueue((await JsonSerializer.DeserializeAsync<Update>(http.Request.Body, JsonBotAPI.Options, http.RequestAborted))!);
            Secrets.Enqueue(http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString());
            http.Response.StatusCode = Answers.TryDequeue(out var status) ? status : 200;
        });
        return app.StartAsync(TestContext.Current.CancellationToken);
    }
}
