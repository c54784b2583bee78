using CitizenBot.Storage;
using Hangfire;

namespace CitizenBot.Host.Jobs;

/// <summary>Runs a job once and writes the run down; Hangfire calls it on time, <c>run-job</c> calls it by hand.</summary>
/// <remarks>No Hangfire lock and no automatic retry: unique keys make a lost race harmless, and the next run is the retry.</remarks>
public sealed class JobRunner(IEnumerable<IJob> jobs, BotStore store, TimeProvider time, ILogger<JobRunner> log)
{
    public IReadOnlyList<string> Names { get; } = [.. jobs.Select(job => job.Name)];

    [AutomaticRetry(Attempts = 0)]
    public Task Start(string name, CancellationToken stop) => Run(name, time, stop);

    /// <summary>Runs the job and returns what it did.</summary>
    /// <exception cref="ArgumentException">There is no such job.</exception>
    public async Task<string> Run(string name, TimeProvider clock, CancellationToken stop)
    {
        var job = jobs.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new ArgumentException($"There is no job '{name}'. Known: {string.Join(", ", Names)}.", nameof(name));
        var run = await store.StartRun(name, Now, stop);
        try
        {
            var result = await job.Run(clock, stop);
            await store.EndRun(run, succeeded: true, result, Now, stop);
            return result;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Job {Job} failed", name);
            await store.EndRun(run, succeeded: false, exception.GetType().Name, Now, stop);
            throw;
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
