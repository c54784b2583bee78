using System.Text.Json;
using System.Text.Json.Serialization;
using CitizenBot.Host.Settings;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Asks the Bot API for updates when it may not call us. The offset moves only after the commit, so a crash repeats and loses nothing.</summary>
/// <remarks>
/// Not the library's own loop: that confirms an update before it is handled. Two hosts may poll: only the one that holds the
/// channel's lease does. Updates of one queue (a chat's messages, a person's presses) are taken one after the other, queues beside each other.
/// </remarks>
public sealed class TelegramPolling(TelegramBot bot, TelegramReceiver receiver, ChannelLeases leases, TelegramSettings settings, TimeProvider time, ILogger<TelegramPolling> log)
    : BackgroundService
{
    private const int MostUpdates = 100;

    /// <summary>Seconds the server holds a poll that has nothing to give.</summary>
    private const int Hold = 25;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(Hold + 20);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private int offset;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.Receive == "Polling" && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await leases.Holds(TelegramChannel.Name, stoppingToken) || !await Round(Hold, stoppingToken))
                {
                    await Task.Delay(Rest, time, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // One poller at a time: the other one's poll ends ours with 409.
                log.LogWarning("Asking Telegram for updates failed ({Type}); again in {Rest}", Type(exception), Rest);
                await Pause(stoppingToken);
            }
        }
    }

    /// <summary>One poll: asks, takes what came, moves the offset.</summary>
    /// <param name="hold">Seconds to wait for an update; 0 for none.</param>
    /// <param name="stop">Stops the wait.</param>
    /// <returns>False when the database was away: the same updates must come again.</returns>
    public async Task<bool> Round(int hold, CancellationToken stop)
    {
        using var limit = new TimeLimit(time, Patience, stop);
        var updates = await bot.Client.SendRequest(new GetRawUpdates { Offset = offset, Limit = MostUpdates, Timeout = hold, AllowedUpdates = UpdateReader.Wanted }, limit.Token);
        var taken = await Task.WhenAll(updates.GroupBy(Queue).Select(queue => TakeInTurn(queue, stop)));
        if (!taken.All(all => all))
        {
            return false;
        }

        offset = updates.Length == 0 ? offset : updates.Max(Id) + 1;
        return true;
    }

    private async Task<bool> TakeInTurn(IEnumerable<JsonElement> updates, CancellationToken stop)
    {
        foreach (var update in updates)
        {
            if (!await receiver.Take(update.GetRawText(), stop))
            {
                return false;
            }
        }

        return true;
    }

    private static int Id(JsonElement update) => update.GetProperty("update_id").GetInt32();

    /// <summary>Whose turn it is: presses by person, everything else by chat.</summary>
    private static string Queue(JsonElement update)
    {
        foreach (var part in update.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.Object))
        {
            if (part.Name == "callback_query")
            {
                return $"press {part.Value.GetProperty("from").GetProperty("id").GetInt64()}";
            }

            if (part.Value.TryGetProperty("chat", out var chat))
            {
                return $"chat {chat.GetProperty("id").GetInt64()}";
            }
        }

        return "";
    }

    private async Task Pause(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Rest, time, stop);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    // The text of a fault may hold the address, and the address holds the token.
    private static string Type(Exception exception) => exception is ApiRequestException refusal ? $"{refusal.ErrorCode} {refusal.Message}" : exception.GetType().Name;

    /// <summary><c>getUpdates</c> that gives each update as it came: a library's own reading of it loses the fields it does not know.</summary>
    private sealed class GetRawUpdates() : RequestBase<JsonElement[]>("getUpdates")
    {
        [JsonPropertyName("offset")]
        public int Offset { get; init; }

        [JsonPropertyName("limit")]
        public int Limit { get; init; }

        [JsonPropertyName("timeout")]
        public int Timeout { get; init; }

        [JsonPropertyName("allowed_updates")]
        public required IReadOnlyList<UpdateType> AllowedUpdates { get; init; }
    }
}
