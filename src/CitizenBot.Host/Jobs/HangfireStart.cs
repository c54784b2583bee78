using CitizenBot.Storage;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;

namespace CitizenBot.Host.Jobs;

/// <summary>Hangfire, as little of it as is needed: it starts our jobs on time and shows the operator that it did.</summary>
public static class HangfireStart
{
    /// <param name="postgres">Connection string of the PostgreSQL database, or null beside SQLite: then Hangfire's memory is in the process, and forgetting it loses nothing.</param>
    public static void AddJobs(this IServiceCollection services, string? postgres)
    {
        services.AddHangfire((host, hangfire) =>
        {
            hangfire.UseLogProvider(new HangfireLogs(host.GetRequiredService<ILoggerFactory>()));
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (postgres is null)
            {
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(3) });
            }
            else
            {
                hangfire.UsePostgreSqlStorage(options => options.UseNpgsqlConnection(postgres), new PostgreSqlStorageOptions { QueuePollInterval = TimeSpan.FromSeconds(1) });
            }
        });
        services.AddHangfireServer(options =>
        {
            options.WorkerCount = 2;
            // At the default of fifteen seconds a job of the next second waits for nothing.
            options.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        services.AddHostedService<JobDeclaration>();
    }

    /// <summary>Declares every job anew at start, so that nothing depends on what Hangfire remembers.</summary>
    private sealed class JobDeclaration(IRecurringJobManager recurring, IEnumerable<IJob> jobs, OfficeZone zone) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            var options = new RecurringJobOptions { TimeZone = zone.Zone, MisfireHandling = MisfireHandlingMode.Relaxed };
            foreach (var job in jobs)
            {
                recurring.AddOrUpdate<JobRunner>(job.Name, runner => runner.Start(job.Name, CancellationToken.None), job.Cron, options);
            }

            // Whatever came due while the host was down is told now, not at the next round.
            recurring.Trigger(DeadlineSweep.JobName);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
