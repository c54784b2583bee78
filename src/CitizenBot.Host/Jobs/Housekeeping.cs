using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Throws away what has served: keys of updates no channel repeats any more, buttons nobody may press any more.</summary>
/// <remarks>Cases, their audit chain and the told ledger are never touched here.</remarks>
public sealed class Housekeeping(BotStore store) : IJob
{
    private static readonly TimeSpan UpdatesRepeatFor = TimeSpan.FromDays(30);
    private static readonly TimeSpan LogLasts = TimeSpan.FromDays(400);

    public string Name => "housekeeping";

    /// <summary>At ten past two in the night.</summary>
    public string Cron => "10 2 * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var updates = await store.PruneInbox(now - UpdatesRepeatFor, cancellation);
        var buttons = await store.PruneButtons(now, cancellation);
        var lines = await store.PruneLog(now - LogLasts, cancellation);
        await store.PruneDelivery(now - UpdatesRepeatFor, cancellation);
        return $"{updates} update keys, {buttons} buttons and {lines} lines of web chats thrown away";
    }
}
