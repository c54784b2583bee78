using CitizenBot.Host.Channels;
using CitizenBot.Host.Delivery;
using CitizenBot.Storage;

namespace CitizenBot.Host.Files;

/// <summary>Fetches what people sent, outside of any turn: a slow channel holds up no chat, and a host that dies fetches again.</summary>
/// <remarks>A file is leased for longer than a fetch may take. Whoever lost the lease records nothing, and what it put on the shelf goes.</remarks>
public sealed class FileFetcher(BotStore store, ChannelDirectory channels, FileSignals signals, TimeProvider time, ILogger<FileFetcher> log) : BackgroundService
{
    private const int AtOnce = 3;

    /// <summary>About half a day: a channel may be blocked for an afternoon.</summary>
    private const int MostTries = 20;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan NotHere = TimeSpan.FromMinutes(5);

    private readonly string run = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>One look: claims files, fetches them, records what became of each.</summary>
    /// <returns>How many were handled; 0 when nothing waited.</returns>
    public async Task<int> Round(CancellationToken stop)
    {
        var claimed = await store.ClaimFiles(run, AtOnce, Now, Lease, stop);
        await Task.WhenAll(claimed.Select(file => One(file, stop)));
        return claimed.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var handled = 0;
            try
            {
                handled = await Round(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The rows are in the database and stay there; their lease ends and they are tried again.
                log.LogError("A round of fetching files failed ({Type}); the next one is in {Nap}", exception.GetType().Name, LongestNap);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            if (handled == 0)
            {
                await Nap(stoppingToken);
            }
        }
    }

    private async Task Nap(CancellationToken stop)
    {
        try
        {
            await signals.Came.Wait(LongestNap, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task One(FileRow file, CancellationToken stop)
    {
        var held = (file.State, file.Meta) switch
        {
            (not FileState.Received, _) => await store.FileTold(run, file.Handle, Rest, stop),
            (_, { FileId: { } fileId } meta) when channels.Find(meta.Channel) is { } channel => await Fetch(file, meta, channel, fileId, stop),
            (_, { FileId: not null }) => await store.FileLater(run, file.Handle, Now + NotHere, counts: false, stop),
            _ => await Fail(file, FileLimits.Gone, stop),
        };
        if (!held)
        {
            log.LogInformation("The lease of file {File} was lost; whoever has it now records what becomes of it", file.Handle);
        }

        signals.Ended();
    }

    private async Task<bool> Fetch(FileRow file, FileMeta meta, IChannel channel, string fileId, CancellationToken stop)
    {
        switch (await Fetched(channel, fileId, file, stop))
        {
            case FetchResult.Fetched { Content: var content } when FileLimits.Refuses(content.Length) is { } refused:
                return await Fail(file, refused, stop);
            case FetchResult.Fetched { Content: var content }:
                return await Keep(file, meta, content, stop);
            case FetchResult.Lost lost:
                return await Fail(file, lost.Why, stop);
            case FetchResult.RetryAfter later when file.Attempts < MostTries:
                log.LogWarning("File {File} is fetched again in {Wait} ({Why})", file.Handle, later.Wait, later.Why);
                return await store.FileLater(run, file.Handle, Now + later.Wait, counts: true, stop);
            default:
                return await Fail(file, FileLimits.Gone, stop);
        }
    }

    private async Task<FetchResult> Fetched(IChannel channel, string fileId, FileRow file, CancellationToken stop)
    {
        using var limit = new TimeLimit(time, FetchTimeout, stop);
        try
        {
            return await channel.Fetch(fileId, limit.Token);
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            // Its message may hold the address of the file, and that is a secret: the type tells enough.
            return new FetchResult.RetryAfter(Wait(file.Attempts), exception.GetType().Name);
        }
    }

    private static TimeSpan Wait(int attempts) => attempts < 9 ? BackOff.After(attempts) : LongestWait;

    /// <summary>A full disk is no fault of the file: it is tried until there is room.</summary>
    private async Task<bool> Keep(FileRow file, FileMeta meta, byte[] content, CancellationToken stop)
    {
        try
        {
            return await store.FileStored(run, file.Handle, FileInspection.Of(content, meta.Name), Rest, stop);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogError("File {File} cannot be put into Files:Directory ({Why}); it is fetched again in {Wait}", file.Handle, exception.Message, NotHere);
            return await store.FileLater(run, file.Handle, Now + NotHere, counts: false, stop);
        }
    }

    private Task<bool> Fail(FileRow file, string reason, CancellationToken stop)
    {
        log.LogWarning("File {File} cannot be had ({Why})", file.Handle, reason);
        return store.FileFailed(run, file.Handle, reason, Rest, stop);
    }

    private OutboxWrite? Rest(SettledFiles settled) => EvidenceRest.Of(settled, Now);
}
