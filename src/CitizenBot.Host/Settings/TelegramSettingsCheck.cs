using System.Text.RegularExpressions;

namespace CitizenBot.Host.Settings;

/// <summary>Finds every fault of the Telegram settings. What belongs to a way of receiving that is not chosen is not looked at.</summary>
public static partial class TelegramSettingsCheck
{
    public static IEnumerable<string> Faults(TelegramSettings telegram)
    {
        if (telegram.Receive is not ("Off" or "Polling" or "Webhook"))
        {
            yield return $"Telegram:Receive is '{telegram.Receive}'. Write Off, Polling or Webhook.";
        }

        if (telegram.Receive is not ("Polling" or "Webhook"))
        {
            yield break;
        }

        if (!Token().IsMatch(telegram.BotToken))
        {
            // The token is a secret: what stands there is not repeated.
            yield return "Telegram:BotToken is not a token. Copy it from @BotFather; it looks like 123456:ABC-def.";
        }

        if (!IsHttp(telegram.ApiBaseUrl))
        {
            yield return $"Telegram:ApiBaseUrl is '{telegram.ApiBaseUrl}'. Write an address such as https://api.telegram.org.";
        }

        if (telegram.MessagesPerSecond < 1 || telegram.MessagesPerSecondInChat <= 0 || telegram.MessagesPerMinuteInGroup < 1)
        {
            yield return "Telegram:MessagesPerSecond and MessagesPerMinuteInGroup must be at least 1, Telegram:MessagesPerSecondInChat above 0. Their defaults are 30, 20 and 1.";
        }

        if (telegram.Receive == "Polling")
        {
            yield break;
        }

        if (!IsHttp(telegram.WebhookUrl) || !new Uri(telegram.WebhookUrl).AbsolutePath.EndsWith("/telegram/webhook", StringComparison.Ordinal))
        {
            yield return $"Telegram:WebhookUrl is '{telegram.WebhookUrl}'. Write the address under which Telegram reaches this host, for example https://bot.example.gov.vn/telegram/webhook.";
        }

        if (!Secret().IsMatch(telegram.WebhookSecret))
        {
            yield return "Telegram:WebhookSecret is missing or has other signs than A-Z a-z 0-9 _ -. Make one of 1 to 256 of them, for example with: openssl rand -hex 32.";
        }
    }

    private static bool IsHttp(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{1,100}$")]
    private static partial Regex Token();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();
}
