using CitizenBot.Host.Settings;
using Telegram.Bot.Exceptions;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Links that open a chat with the bot; the payload comes to us as the word behind <c>/start</c>.</summary>
public static class TelegramLinks
{
    /// <summary>What stands for the address while Telegram cannot be asked for the bot's name.</summary>
    public const string Unknown = "https://t.me/<name of the bot>";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The bot's address (<c>https://t.me/name</c>); null when the channel is off.</summary>
    /// <remarks>When Telegram cannot be asked, the operator has to put the name in: an invitation must not depend on Telegram being reachable.</remarks>
    public static async Task<string?> Address(TelegramSettings settings, TimeProvider time, CancellationToken stop)
    {
        if (!settings.IsOn)
        {
            return null;
        }

        using var bot = new TelegramBot(settings);
        using var limit = new TimeLimit(time, Patience, stop);
        try
        {
            return $"https://t.me/{await bot.Username(limit.Token)}";
        }
        catch (Exception fault) when (fault is RequestException or HttpRequestException or OperationCanceledException)
        {
            return Unknown;
        }
    }
}
