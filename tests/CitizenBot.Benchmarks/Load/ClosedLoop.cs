using CitizenBot.Benchmarks.Report;
using CitizenBot.Benchmarks.Servers;
using CitizenBot.Benchmarks.Telegram;

namespace CitizenBot.Benchmarks.Load;

/// <summary>Lets users file against a server, first to warm it up, then to measure it.</summary>
internal sealed class ClosedLoop(BotApiSink sink, TimeSpan think, TimeProvider time)
{
    public async Task<Figures> Measure(ServerProcess server, Webhook webhook, int users, TimeSpan warmUp, TimeSpan length, CancellationToken cancel)
    {
        var counters = new Counters();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = users });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var citizens = Enumerable.Range(0, users).Select(_ => new Citizen(sink, http, webhook, counters, think, time).Run(stop.Token)).ToList();
        try
        {
            await Pause(warmUp, citizens, cancel);
            sink.ResetCalls();
            var (from, cpuBefore) = (time.GetTimestamp(), server.CpuTime);
            await Pause(length, citizens, cancel);
            var (to, cpuAfter) = (time.GetTimestamp(), server.CpuTime);
            var calls = sink.Calls.ToDictionary(c => c.Key, c => c.Value);
            return Figures.Of(counters.Turns(from, to), counters.Filings(from, to), time.GetElapsedTime(from, to), cpuAfter - cpuBefore, server.PeakMemory, calls);
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(citizens).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits, unless a user gets stuck: then that is the result.</summary>
    private async Task Pause(TimeSpan length, List<Task> citizens, CancellationToken cancel)
    {
        var delay = Task.Delay(length, time, cancel);
        if (await Task.WhenAny([delay, .. citizens]) is var first && first != delay)
        {
            await first;
        }

        cancel.ThrowIfCancellationRequested();
    }
}
