using CitizenBot.Host.Jobs;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The started host declares its jobs with Hangfire, in memory beside SQLite and in the database beside PostgreSQL.</summary>
public sealed class ServedHouseTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Start_DeclaresEveryJobInTheOfficesZone(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await ServedHouse.Start(files);

        using var connection = house.App.Services.GetRequiredService<JobStorage>().GetConnection();
        var declared = connection.GetRecurringJobs();

        Assert.Equal(
            house.App.Services.GetServices<IJob>().Select(job => (job.Name, job.Cron, "Asia/Ho_Chi_Minh")).Order(),
            declared.Select(job => (job.Id, job.Cron, job.TimeZoneId)).Order());
        Assert.Contains(declared, job => job.Id == "deadline-sweep");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TriggeredJob_RunsAndIsWrittenDown(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await ServedHouse.Start(files);

        var hangfire = house.App.Services.GetRequiredService<IRecurringJobManager>();
        JobRunRow? run = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestHouse.Stop);
        // Hangfire runs on real time and starts at least once, not at once: like its own schedule, we ask again.
        patience.CancelAfter(TimeSpan.FromSeconds(90));
        for (var looks = 0; run?.EndedAt is null; looks++)
        {
            if (looks % 500 == 0)
            {
                hangfire.Trigger("log-root");
            }

            await Task.Delay(20, patience.Token);
            run = await house.Store.LastRun("log-root", cancel: patience.Token);
        }

        Assert.True(run.Succeeded);
    }
}
