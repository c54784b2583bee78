namespace CitizenBot.Host.Jobs;

/// <summary>Timed work that asks the database for state and writes what follows; run late, twice or after days, it comes to the same.</summary>
public interface IJob
{
    /// <summary>Name of the recurring job, of the verb's argument and of the rows in <c>job_runs</c>.</summary>
    string Name { get; }

    /// <summary>When it runs: a cron line in the office's zone.</summary>
    string Cron { get; }

    /// <summary>Does the work once.</summary>
    /// <param name="time">The clock to go by; a demo's is shifted.</param>
    /// <param name="cancellation">Asks to cancellation early; what is not done is done next time.</param>
    /// <returns>What it did, in one line for the operator, without personal data.</returns>
    Task<string> Run(TimeProvider time, CancellationToken cancellation);
}
