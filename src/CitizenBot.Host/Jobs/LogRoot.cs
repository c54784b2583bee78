using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Checks the audit chains every night and writes down their common root, so that a chain rewritten whole is found too.</summary>
public sealed class LogRoot(BotStore store, ILogger<LogRoot> log) : IJob
{
    public string Name => "log-root";

    /// <summary>At half past two in the night.</summary>
    public string Cron => "30 2 * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var verdict = await store.VerifyLog(cancellation);
        if (verdict.Broken is { } broken)
        {
            log.LogCritical("The audit log is broken at {Place}", broken);
            return $"broken at {broken}";
        }

        log.LogInformation("Audit log: {Entries} entries in {Chains} chains, root {Root}", verdict.Entries, verdict.Chains, verdict.Root);
        return $"{verdict.Entries} entries in {verdict.Chains} chains, root {verdict.Root}";
    }
}
