using CitizenBot.Host.Settings;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Tells Telegram, once the host runs, how updates come and which commands there are; tried again until it is told.</summary>
/// <remarks>The web chat must not wait for Telegram: it has been blocked in Viet Nam since 2025.</remarks>
public sealed class TelegramStart(TelegramBot bot, TelegramMenus menus, TelegramSettings settings, TimeProvider time, ILogger<TelegramStart> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>Webhook or not, and the commands.</summary>
    public async Task Tell(CancellationToken stop)
    {
        using var limit = new TimeLimit(time, Patience, stop);
        if (settings.Receive == "Webhook")
        {
            await bot.Client.SetWebhook(settings.WebhookUrl, allowedUpdates: UpdateReader.Wanted, secretToken: settings.WebhookSecret, cancellationToken: limit.Token);
        }
        else
        {
            // What waits at the server stays there: dropping it would lose what people said during a deploy.
            await bot.Client.DeleteWebhook(dropPendingUpdates: false, limit.Token);
        }

        await menus.ForEveryone(limit.Token);
        await menus.ForOfficials(stop);
        log.LogInformation("Telegram: @{Bot} by {Receive}", await bot.Username(limit.Token), settings.Receive);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Tell(stoppingToken);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogWarning("Telegram cannot be reached or refuses ({Why}); again in {Rest}. The web chat is not touched by it",
                    exception is ApiRequestException refusal ? $"{refusal.ErrorCode} {refusal.Message}" : exception.GetType().Name, Rest);
            }

            try
            {
                await Task.Delay(Rest, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
