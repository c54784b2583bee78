using CitizenBot.Host.Jobs;
using Microsoft.Extensions.Logging;

namespace CitizenBot.IntegrationTests.Host;

public sealed class HangfireLogsTests
{
    [Fact]
    public void AHostThatHasStopped_DoesNotKeepAnotherFromStarting()
    {
        var stopped = LoggerFactory.Create(_ => { });
        var logs = new HangfireLogs(stopped);
        stopped.Dispose();

        var log = logs.GetLogger("Hangfire.Client.CoreBackgroundJobFactory");

        Assert.False(log.Log(Hangfire.Logging.LogLevel.Fatal, () => "heard by nobody"));
    }
}
