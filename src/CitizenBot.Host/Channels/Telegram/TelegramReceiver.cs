using System.Diagnostics.Metrics;
using System.Text.Json;
using CitizenBot.Host.Turns;
using CitizenBot.Storage;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Takes one update of the Bot API to where it belongs, whichever way it came.</summary>
public sealed class TelegramReceiver(TelegramBot bot, TurnPipeline turns, BotStore store, TimeProvider time, ILogger<TelegramReceiver> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly Meter Meter = new("CitizenBot.Telegram");
    private static readonly Counter<long> Ignored = Meter.CreateCounter<long>("citizenbot.telegram.ignored", description: "Updates that were nothing for us.");

    /// <summary>Takes one update.</summary>
    /// <param name="json">As it came; kept whole should it make the program fail.</param>
    /// <param name="stop">Stops the wait.</param>
    /// <returns>False when the database (or, at the very first, Telegram) is away and the update must come again; true when it may be confirmed.</returns>
    /// <remarks>What cannot be read at all is confirmed too: asked for again it would hold back everything behind it.</remarks>
    public async Task<bool> Take(string json, CancellationToken stop)
    {
        return await BotName(stop) is { } name && await Take(Read(json, name), stop);
    }

    /// <summary>The bot's name, asked once; null while Telegram does not tell it: the update comes again.</summary>
    private async Task<string?> BotName(CancellationToken stop)
    {
        using var limit = new TimeLimit(time, Patience, stop);
        try
        {
            return await bot.Username(limit.Token);
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException || (exception is OperationCanceledException && !stop.IsCancellationRequested))
        {
            log.LogWarning("Telegram does not tell the bot's name ({Type}); the update must come again", exception.GetType().Name);
            return null;
        }
    }

    private TelegramUpdate Read(string json, string botName)
    {
        try
        {
            return JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options) is { } update
                ? UpdateReader.Read(update, json, botName)
                : new TelegramUpdate.Other("null");
        }
        catch (JsonException fault)
        {
            // Its text may hold what a person said; the place in it does not.
            log.LogWarning("An update was no JSON of the Bot API (line {Line}); it is not asked for again", fault.LineNumber);
            return new TelegramUpdate.Other("unreadable");
        }
    }

    private async Task<bool> Take(TelegramUpdate update, CancellationToken stop)
    {
        switch (update)
        {
            case TelegramUpdate.Turn turn:
                // At once, before the work: the phone shows a progress bar until then, and only for some seconds.
                var answered = turn.CallbackId is { } press ? Answer(press, stop) : Task.CompletedTask;
                var outcome = await turns.Take(turn.Message, stop);
                await answered;
                return outcome != TurnOutcome.Unavailable;
            case TelegramUpdate.Left left:
                return await OrUnavailable(() => store.Close(TelegramChannel.Name, left.Conversation, stop));
            case TelegramUpdate.Moved moved:
                return await OrUnavailable(() => store.Rekey(TelegramChannel.Name, moved.From, moved.To, stop));
            case TelegramUpdate.Other other:
                Ignored.Add(1, new KeyValuePair<string, object?>("kind", other.What));
                if (other.CallbackId is { } late)
                {
                    await Answer(late, stop);
                }

                return true;
            default:
                throw new InvalidOperationException($"Nobody takes {update.GetType().Name}. Was a kind added without its case here?");
        }
    }

    private async Task<bool> OrUnavailable(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            log.LogError("The database is away ({Type}); Telegram must send the update again", exception.GetType().Name);
            return false;
        }
    }

    private async Task Answer(string press, CancellationToken stop)
    {
        using var limit = new TimeLimit(time, Patience, stop);
        try
        {
            await bot.Client.AnswerCallbackQuery(press, cancellationToken: limit.Token);
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException or OperationCanceledException)
        {
            // Too old, or the line is down: only the progress bar stays a little longer.
            log.LogDebug("A press could not be answered: {Type}", exception.GetType().Name);
        }
    }
}
