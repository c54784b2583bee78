using System.Diagnostics;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The built program as a process of its own, as an operator calls it.</summary>
/// <param name="Code">Exit code: 0 done, 1 not done, 2 wrong use.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it complained about.</param>
internal sealed record HostProcess(int Code, string Output, string Error)
{
    /// <summary>Runs a verb to its end, in a folder of its own so that no settings file is picked up.</summary>
    public static async Task<HostProcess> Run(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CitizenBot.Host.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestHouse.Stop), process.StandardError.ReadToEndAsync(TestHouse.Stop));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestHouse.Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new HostProcess(process.ExitCode, await output, await error);
    }
}
