using Hangfire.AspNetCore;
using Hangfire.Logging;

namespace CitizenBot.Host.Jobs;

/// <summary>Gives Hangfire the host's log, for as long as the host has one.</summary>
/// <remarks>
/// Hangfire keeps one log provider for the whole process. Where several hosts live in one process, as in the tests, the provider of a host that has stopped
/// is asked on behalf of one that starts; that may cost a line of the log, never the start.
/// </remarks>
public sealed class HangfireLogs(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider _logs = new(loggers);

    public ILog GetLogger(string name)
    {
        try
        {
            return _logs.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new Silence();
        }
    }

    private sealed class Silence : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
