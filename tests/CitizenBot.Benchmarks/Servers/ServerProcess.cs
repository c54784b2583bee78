using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CitizenBot.Benchmarks.Servers;

/// <summary>A server in a process of its own, so that its CPU time and memory are its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLasts = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private ServerProcess(Process process) => this.process = process;

    /// <summary>What it has used so far, all threads.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Its highest resident size in bytes, as Linux keeps it (VmHWM).</summary>
    public long PeakMemory
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return 1024 * long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Starts <c>dotnet</c> with these arguments and waits until the server is ready.</summary>
    public static async Task<ServerProcess> Start(string folder, string url, TimeProvider time, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var server = new ServerProcess(new Process { StartInfo = start });
        server.process.OutputDataReceived += (_, line) => server.Keep(line.Data);
        server.process.ErrorDataReceived += (_, line) => server.Keep(line.Data);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        try
        {
            await server.Ready(new Uri(url + "/health/ready"), time);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The last lines it printed.</summary>
    public string LastWords() => string.Join('\n', output.TakeLast(20));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }

    private async Task Ready(Uri health, TimeProvider time)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var begun = time.GetTimestamp();
        while (time.GetElapsedTime(begun) < StartLasts)
        {
            if (process.HasExited)
            {
                // Its last lines may still be on their way.
                await process.WaitForExitAsync();
                throw new InvalidOperationException($"The server ended with code {process.ExitCode} before it was ready:\n{LastWords()}");
            }

            try
            {
                using var answer = await http.GetAsync(health);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), time);
        }

        throw new InvalidOperationException($"The server was not ready after {StartLasts.TotalSeconds} s:\n{LastWords()}");
    }
}
