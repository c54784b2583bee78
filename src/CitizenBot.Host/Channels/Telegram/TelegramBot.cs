using CitizenBot.Host.Settings;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>The connection to the Bot API: one client for the token and address of the settings.</summary>
/// <remarks>
/// The library would sleep in place on 429 (up to a minute, three times) and so stall a lane: its retries are off, the outbox
/// owns them. The client's own timeout is off as well; every call brings its own end.
/// </remarks>
public sealed class TelegramBot : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = Timeout.InfiniteTimeSpan };
    private string? username;

    public TelegramBot(TelegramSettings settings)
    {
        var address = new Uri(settings.ApiBaseUrl);
        Client = new TelegramBotClient(new TelegramBotClientOptions(settings.BotToken, address.GetLeftPart(UriPartial.Authority)) { RetryThreshold = 0 }, http);
    }

    public TelegramBotClient Client { get; }

    /// <summary>The bot's name without @; asked once.</summary>
    public async Task<string> Username(CancellationToken stop)
    {
        if (username is null)
        {
            User me = await Client.GetMe(stop);
            username = me.Username ?? "";
        }

        return username;
    }

    public void Dispose() => http.Dispose();
}
