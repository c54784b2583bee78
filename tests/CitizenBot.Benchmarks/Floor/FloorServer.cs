using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CitizenBot.Benchmarks.Floor;

/// <summary>The bare floor: the same updates, the same rows, the same calls, with no dialog, no sealing and no EF.</summary>
/// <remarks>What the host costs beside this is what its dialogs, its seals and its abstractions cost; that ratio is what the benchmark is for.</remarks>
internal static class FloorServer
{
    public static async Task<int> Run(FloorOptions options, TimeProvider time, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Url);
        await using var app = builder.Build();
        await using var database = await FloorDatabase.Open(options.IsPostgreSql, options.Connection);
        using var http = new HttpClient();
        var api = new FloorBotApi(http, options.BotApi);
        using var pump = new FloorPump(database, api, time);
        var turn = new FloorTurn(database, time);
        var secret = Encoding.UTF8.GetBytes(options.Secret);

        app.MapGet("/health/ready", () => Results.Text("ready"));
        app.MapPost("/telegram/webhook", async (HttpContext call) =>
        {
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(call.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString()), secret))
            {
                call.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            var update = await FloorUpdate.Read(call.Request.Body, call.RequestAborted);
            var answered = update.Callback is { } press ? api.AnswerPress(press) : Task.CompletedTask;
            await turn.Take(update);
            pump.Ring();
            await answered;
        });
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, app.Lifetime.ApplicationStopping);
        var sending = pump.Run(ending.Token);
        await app.StartAsync(stop);

        // A pump that fell over must not look like a slow one.
        await Task.WhenAny(sending, app.WaitForShutdownAsync(stop));
        await ending.CancelAsync();
        await sending;
        return 0;
    }
}
