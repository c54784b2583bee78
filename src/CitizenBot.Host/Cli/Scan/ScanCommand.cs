using System.Globalization;
using System.Text.Json;
using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Host.Cli.Scan;

/// <summary>
/// The verb <c>scan</c>: SaTScan's files in, clusters out, so that anyone can compare. Exit codes: 0 scanned (also when there is no cluster),
/// 2 the request or a file cannot be read; then one line says why.
/// </summary>
public sealed class ScanCommand(TimeProvider time, Func<string, TextReader> open, TextWriter output, TextWriter error)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public int Run(ScanRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = time.GetTimestamp();
        try
        {
            var (from, to) = (Day("--from", request.From), Day("--to", request.To));
            if (to < from)
                throw new FileFaultException($"The period ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.");
            var places = PlaceFile.Read(request.Places, request.Cartesian, open);
            var cases = CaseFile.Read(request.Cases, places, from, to, open);
            if (cases.Outside > 0)
                error.WriteLine($"{cases.Outside} cases before {from:yyyy-MM-dd} or after {to:yyyy-MM-dd} were left out.");

            var prepared = PermutationScan.Prepare(
                new ScanInput
                {
                    Places = places.Places,
                    Coordinates = request.Cartesian ? Coordinates.Cartesian : Coordinates.LatitudeLongitude,
                    Cases = cases.Cases,
                    Days = to.DayNumber - from.DayNumber + 1,
                },
                new ScanOptions
                {
                    MaxWindowDays = request.Window, MaxDistanceKm = request.Radius, Replicates = request.Replicates, Seed = request.Seed, Threads = request.Threads,
                });
            var simulating = time.GetTimestamp();
            var result = prepared.Simulate(null, cancellation);
            var answer = Answer(result, from, time.GetElapsedTime(simulating), time.GetElapsedTime(started));
            if (request.Json)
                output.WriteLine(JsonSerializer.Serialize(answer, Json));
            else
                Print(result, answer);
            return 0;
        }
        catch (Exception fault) when (fault is FileFaultException or ScanInputException)
        {
            error.WriteLine(fault.Message);
            return 2;
        }
    }

    private static ScanAnswer Answer(ScanResult result, DateOnly from, TimeSpan simulated, TimeSpan elapsed) => new(
        [.. result.Clusters.Select(cluster => new ScanAnswerCluster(
            cluster.Places, cluster.Centre, cluster.RadiusKm, Iso(from.AddDays(cluster.FirstDay)), Iso(from.AddDays(cluster.LastDay)),
            cluster.Observed, cluster.Expected, cluster.Llr, cluster.PValue, cluster.RecurrenceDays))],
        result.Replicates, result.Replicates == 0 ? 0 : simulated.TotalMicroseconds / result.Replicates, elapsed.TotalMilliseconds);

    private static DateOnly Day(string option, string text) =>
        FileDate.Read(text) ?? throw new FileFaultException($"{option} '{text}' is no date; write 2001/11/1 or 2001-11-01.");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Print(ScanResult result, ScanAnswer answer)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Cases} cases, {result.Locations} locations, {result.ZoneSteps} zones."));
        if (answer.Clusters.Count == 0)
            output.WriteLine("No cluster.");
        for (var rank = 0; rank < answer.Clusters.Count; rank++)
        {
            var cluster = answer.Clusters[rank];
            var chance = cluster.PValue is null ? "" : string.Create(CultureInfo.InvariantCulture, $", p {cluster.PValue:G6}, once in {cluster.RecurrenceDays:F1} days by chance");
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rank + 1}. {cluster.From} to {cluster.To}: {cluster.Observed} cases, {cluster.Expected:F2} expected, LLR {cluster.Llr:F6}{chance}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {cluster.RadiusKm:F2} km about {cluster.Centre}: {string.Join(", ", cluster.Places)}"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{answer.Replicates} replicates, {answer.MicrosecondsPerReplicate:F2} microseconds each; {answer.ElapsedMs:F0} ms in all."));
    }
}
