using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>What answers on the socket: /bot{token}/{method} and /file/bot{token}/{path}.</summary>
internal sealed class BotApiEndpoint
{
    private readonly BotApiServer server;
    private readonly Dictionary<string, Func<CallParameters, (JsonNode? Result, string? Description)>> methods = new(StringComparer.OrdinalIgnoreCase);

    public BotApiEndpoint(BotApiServer server)
    {
        this.server = server;
        var (send, edit) = (new SendMethods(server), new EditMethods(server));
        Plain("getMe", _ => server.Me());
        Plain("sendMessage", send.SendMessage);
        Plain("sendPhoto", send.SendPhoto);
        Plain("sendDocument", send.SendDocument);
        Plain("sendChatAction", send.SendChatAction);
        Plain("editMessageText", edit.EditMessageText);
        Plain("editMessageCaption", edit.EditMessageCaption);
        Plain("editMessageReplyMarkup", edit.EditMessageReplyMarkup);
        Plain("deleteMessage", edit.DeleteMessage);
        Plain("deleteMessages", edit.DeleteMessages);
        Plain("answerCallbackQuery", server.Callbacks.Answer);
        Plain("getFile", server.Files.GetFile);
        Plain("setMyCommands", server.Menus.Set);
        Plain("getMyCommands", server.Menus.Get);
        Plain("deleteMyCommands", server.Menus.Delete);
        Plain("getWebhookInfo", _ => server.Webhook.Info());
        methods["setWebhook"] = call => server.Webhook.Set(call);
        methods["deleteWebhook"] = call => server.Webhook.Delete(call);
    }

    public async Task Handle(HttpContext http)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, server.Stopping);
        try
        {
            await Answer(http, gone.Token);
        }
        catch (Refusal refusal)
        {
            await Answers.Refuse(http, refusal);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (Exception bug) when (bug is not (OperationCanceledException or BadHttpRequestException or IOException))
        {
            // A bug of this fake, or a parameter it cannot read: the test should see which.
            await Answers.Refuse(http, new Refusal(500, $"The fake Bot API server failed: {bug}"));
        }
        finally
        {
            server.Changed.Beat();
        }
    }

    private void Plain(string name, Func<CallParameters, JsonNode?> method) => methods[name] = call => (method(call), null);

    private async Task Answer(HttpContext http, CancellationToken gone)
    {
        // The path is read as it was sent: a token has a colon, a file path slashes.
        var path = http.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0];
        if (path.StartsWith("/file/bot", StringComparison.Ordinal))
        {
            await Download(http, Uri.UnescapeDataString(path["/file/bot".Length..]));
            return;
        }

        var parts = Uri.UnescapeDataString(path).Split('/');
        if (parts is not ["", var bot, var method] || !bot.StartsWith("bot", StringComparison.Ordinal) || !bot.Contains(':', StringComparison.Ordinal))
        {
            throw Refusal.NotFound();
        }

        await Perform(http, bot["bot".Length..], method, gone);
    }

    private async Task Perform(HttpContext http, string token, string method, CancellationToken gone)
    {
        var parameters = await CallParameters.Read(http.Request);
        var (call, fault) = server.Receive(method, parameters);
        if (fault is { Performs: false })
        {
            await fault.Happens(http, gone);
            return;
        }

        try
        {
            var (result, description) = token != server.Token ? throw Refusal.Unauthorized() : await Run(method, parameters, gone);
            await (fault?.Happens(http, gone) ?? Answers.Result(http, result, description));
        }
        catch (Refusal refusal)
        {
            call.Refused = refusal.Message;
            throw;
        }
    }

    private async Task<(JsonNode? Result, string? Description)> Run(string method, CallParameters parameters, CancellationToken gone)
    {
        if (string.Equals(method, "getUpdates", StringComparison.OrdinalIgnoreCase))
        {
            return (await server.Polling.GetUpdates(parameters, gone), null);
        }

        lock (server.Gate)
        {
            return methods.TryGetValue(method, out var perform) ? perform(parameters) : throw Refusal.NotFound();
        }
    }

    private async Task Download(HttpContext http, string tokenAndPath)
    {
        var slash = tokenAndPath.IndexOf('/', StringComparison.Ordinal);
        byte[]? bytes;
        lock (server.Gate)
        {
            bytes = slash > 0 && tokenAndPath[..slash] == server.Token ? server.Files.Download(tokenAndPath[(slash + 1)..]) : null;
        }

        http.Response.ContentType = "application/octet-stream";
        await http.Response.Body.WriteAsync(bytes ?? throw Refusal.NotFound());
    }
}
