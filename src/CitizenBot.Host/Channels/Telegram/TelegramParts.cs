using CitizenBot.Host.Settings;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>What the Telegram channel is made of; nothing here runs by itself.</summary>
public static class TelegramParts
{
    public static void AddTelegram(this IServiceCollection services, TelegramSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<TelegramBot>();
        services.AddSingleton<Pace>();
        services.AddSingleton<TelegramMenus>();
        services.AddSingleton<TelegramPost>();
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddSingleton<TelegramReceiver>();
        services.AddSingleton<TelegramPolling>();
        services.AddSingleton<TelegramStart>();
    }
}
