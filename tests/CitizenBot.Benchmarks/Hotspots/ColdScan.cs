using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace CitizenBot.Benchmarks.Hotspots;

/// <summary>The whole of it, cold: a new process of the host reads the country's files, scans and prints, on two threads.</summary>
internal sealed class ColdScan(TimeProvider time, TextWriter output)
{
    private const double MostSeconds = 5;
    private const double MostMegabytes = 300;

    public async Task Run(int rounds, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("citizenbot-scan-");
        try
        {
            var (cases, places) = (Path.Combine(folder.FullName, "country.cas"), Path.Combine(folder.FullName, "country.geo"));
            await Write(cases, places, stop);
            var runs = new List<(double Seconds, double Megabytes, double Replicate)>();
            for (var round = 0; round < rounds; round++)
            {
                runs.Add(await Once(cases, places, stop));
            }

            var (seconds, megabytes) = (runs.Min(run => run.Seconds), runs.Max(run => run.Megabytes));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"country, 999 replicates (all maxima), cold process from files, 2 threads: best {seconds:F2} s, median {runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2):F2} s, {runs.Min(run => run.Replicate):F0} us a replicate, peak {megabytes:F0} MB; at most {MostSeconds} s: {(seconds <= MostSeconds ? "met" : "MISSED")}, under {MostMegabytes} MB: {(megabytes < MostMegabytes ? "met" : "MISSED")}"));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static async Task Write(string cases, string places, CancellationToken stop)
    {
        var town = SizedSet.All.Single(set => set.Name == "country").Town();
        await File.WriteAllLinesAsync(places, town.Places.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Id}\t{p.X:R}\t{p.Y:R}")), stop);
        // One line for each place and day, as such files are.
        var first = new DateOnly(2026, 1, 1);
        await File.WriteAllLinesAsync(
            cases,
            town.Cases.GroupBy(c => (c.Place, c.Day)).Select(g => string.Create(CultureInfo.InvariantCulture, $"{town.Places[g.Key.Place].Id}\t{g.Sum(c => c.Count)}\t{first.AddDays(g.Key.Day):yyyy/M/d}")),
            stop);
    }

    private async Task<(double Seconds, double Megabytes, double Replicate)> Once(string cases, string places, CancellationToken stop)
    {
        var host = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Host").Value!;
        var started = time.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [
            host, "scan", "--cases", cases, "--places", places, "--from", "2026-01-01", "--to", "2026-12-31", "--window", "30", "--radius", "50", "--cartesian",
            "--replicates", "999", "--seed", "1", "--threads", "2", "--json"])
        { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEndAsync(stop);
        var peak = 0L;
        while (!answer.IsCompleted)
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
            await Task.WhenAny(answer, Task.Delay(TimeSpan.FromMilliseconds(20), time, stop));
        }

        var json = JsonDocument.Parse(await answer).RootElement;
        await process.WaitForExitAsync(stop);
        return (time.GetElapsedTime(started).TotalSeconds, peak / 1048576.0, json.GetProperty("microsecondsPerReplicate").GetDouble());
    }
}
