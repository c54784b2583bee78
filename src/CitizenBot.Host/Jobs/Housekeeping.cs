using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Throws away what has served: keys of updates no channel repeats any more, buttons nobody may press any more, files no case took.</summary>
/// <remarks>Cases, their audit chain and the told ledger are never touched here.</remarks>
public sealed class Housekeeping(BotStore store) : IJob
{
    private static readonly TimeSpan UpdatesRepeatFor = TimeSpan.FromDays(30);
    private static readonly TimeSpan LogLasts = TimeSpan.FromDays(400);

    /// <summary>A draft and its buttons are kept as long; what no case took by then is nobody's.</summary>
    private static readonly TimeSpan LooseFilesLast = TimeSpan.FromDays(31);

    private static readonly TimeSpan ContentWaitsForItsRow = TimeSpan.FromDays(1);

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
        await store.PruneFollowUps(DateOnly.FromDateTime(now - LogLasts), cancellation);
        var files = await store.EraseLooseFiles(now - LooseFilesLast, cancellation);
        var contents = await store.SweepFiles(now - ContentWaitsForItsRow, cancellation);
        return $"{updates} update keys, {buttons} buttons, {lines} lines of web chats, {files} files and {contents} contents without a file thrown away";
    }
}
