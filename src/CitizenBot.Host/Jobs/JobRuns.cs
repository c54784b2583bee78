using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Runs a job and writes the run down, whoever started it.</summary>
public sealed class JobRuns(BotStore store, TimeProvider time, ILogger<JobRuns> log)
{
    /// <summary>Runs the job and returns what it did.</summary>
    public async Task<string> Record(IJob job, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        var run = await store.StartRun(job.Name, Now, stop);
        try
        {
            var result = await job.Run(clock, stop);
            await store.EndRun(run, succeeded: true, result, Now, stop);
            return result;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Job {Job} failed", job.Name);
            await store.EndRun(run, succeeded: false, exception.GetType().Name, Now, stop);
            throw;
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
