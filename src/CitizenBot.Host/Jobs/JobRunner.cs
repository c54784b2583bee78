using Hangfire;

namespace CitizenBot.Host.Jobs;

/// <summary>Runs a job once by its name; Hangfire calls it on time, <c>run-job</c> calls it by hand.</summary>
/// <remarks>No Hangfire lock and no automatic retry: unique keys make a lost race harmless, and the next run is the retry.</remarks>
public sealed class JobRunner(IEnumerable<IJob> jobs, JobRuns runs, TimeProvider time)
{
    public IReadOnlyList<string> Names { get; } = [.. jobs.Select(job => job.Name)];

    [AutomaticRetry(Attempts = 0)]
    public Task Start(string name, CancellationToken stop) => Run(name, time, stop);

    /// <summary>Runs the job and returns what it did.</summary>
    /// <exception cref="ArgumentException">There is no such job.</exception>
    public Task<string> Run(string name, TimeProvider clock, CancellationToken stop)
    {
        var job = jobs.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new ArgumentException($"There is no job '{name}'. Known: {string.Join(", ", Names)}.", nameof(name));
        return runs.Record(job, clock, stop);
    }
}
