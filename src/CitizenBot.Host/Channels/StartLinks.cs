using CitizenBot.Host.Channels.Telegram;
using CitizenBot.Host.Settings;

namespace CitizenBot.Host.Channels;

/// <summary>Makes of a start's payload an address that a phone's camera opens: in Telegram where it is on and can be reached, else on the office's own page.</summary>
/// <remarks>The name of the bot is asked for once; while Telegram cannot be reached it is asked again only after a rest, so that no paper waits for it.</remarks>
public sealed class StartLinks(House house, HostSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);
    private string? telegram;
    private DateTimeOffset? failedAt;

    /// <param name="payload">Letters, digits, hyphens: it comes back as <c>/start</c> or <c>#start=</c>.</param>
    /// <param name="staysInside">True for the office's own page in any case.</param>
    /// <param name="stop">Stops the wait.</param>
    public async Task<string> For(string payload, bool staysInside, CancellationToken stop) =>
        !staysInside && await Bot(stop) is { } bot ? $"{bot}?start={payload}" : $"{house.Office.WebChat}#start={payload}";

    private async Task<string?> Bot(CancellationToken stop)
    {
        if (telegram is null && settings.Telegram.IsOn && (failedAt is not { } failed || time.GetUtcNow() - failed > Rest))
        {
            var address = await TelegramLinks.Address(settings.Telegram, time, stop);
            (telegram, failedAt) = address == TelegramLinks.Unknown ? (null, time.GetUtcNow()) : (address, (DateTimeOffset?)null);
        }

        return telegram;
    }
}
