using CitizenBot.Host.Channels;
using CitizenBot.Host.Files;
using CitizenBot.Storage;

namespace CitizenBot.Host.Delivery;

/// <summary>Takes one message of the outbox to its channel and says what became of it; never throws but when the host stops.</summary>
public sealed class Courier(ChannelDirectory channels, Renderer renderer, Enclosures enclosures, TimeProvider time, ILogger<Courier> log)
{
    /// <summary>Well below the lease of a lane.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>So often a message may fail in a way nobody foresaw before it becomes a dead letter.</summary>
    private const int MostFaults = 5;

    public async Task<SendResult> Send(OutboxRow row, DateTime now, CancellationToken stop)
    {
        if (channels.Find(row.Channel) is not { } channel)
        {
            return new SendResult.Rejected($"no channel '{row.Channel}' in this host");
        }

        using var limit = new TimeLimit(time, Patience, stop);
        try
        {
            var (outgoing, enclosed) = renderer.Render(row, channel.Abilities, now);
            var file = enclosed is null ? null : await enclosures.Resolve(enclosed, row.Locale, now, limit.Token);
            return await channel.Send(outgoing with { File = file }, limit.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            // Perhaps it went out, perhaps not: told twice is better than not told.
            return new SendResult.RetryAfter(BackOff.After(row.Attempts), exception.GetType().Name);
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Message {Row} of lane {Lane} cannot be put into words or sent", row.Id, row.Lane);
            return row.Attempts < MostFaults
                ? new SendResult.RetryAfter(BackOff.After(row.Attempts), exception.GetType().Name)
                : new SendResult.Rejected(exception.GetType().Name);
        }
    }
}
