using System.Security.Cryptography;
using System.Text;
using CitizenBot.Host.Settings;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Where Telegram posts updates: <c>/telegram/webhook</c>.</summary>
/// <remarks>
/// 200 only after the commit; 503 when the database is away, and Telegram repeats. Anything else that fails is kept as a dead
/// letter by the pipeline and answered 200: Telegram holds back a whole chat behind a failing update, for up to a day.
/// </remarks>
public static class TelegramWebhook
{
    public const string Path = "/telegram/webhook";

    /// <summary>An update is some kilobytes; nobody else may fill our memory.</summary>
    private const int LargestUpdate = 1024 * 1024;

    public static void MapTelegram(this IEndpointRouteBuilder endpoints, TelegramSettings settings)
    {
        var secret = SHA256.HashData(Encoding.UTF8.GetBytes(settings.WebhookSecret));
        endpoints.MapPost(Path, async (HttpContext http, TelegramReceiver receiver) =>
        {
            var given = http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString();
            // Hashes of equal length: the time of the comparison tells nothing of the secret, not even its length.
            if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), secret))
            {
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            }

            if (await RequestText(http) is not { } json)
            {
                return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            }

            // Not the request's own token: an update that was begun is finished, also when Telegram hangs up.
            return await receiver.Take(json, http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping)
                ? Results.Ok()
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        });
    }

    private static async Task<string?> RequestText(HttpContext http)
    {
        if (http.Request.ContentLength > LargestUpdate)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > LargestUpdate)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }
}
