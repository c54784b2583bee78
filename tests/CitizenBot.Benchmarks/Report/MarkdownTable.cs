using System.Globalization;

namespace CitizenBot.Benchmarks.Report;

/// <summary>The measured lines as Markdown, in the order they were measured.</summary>
internal static class MarkdownTable
{
    public const string Head =
        "| database | users | who | stored cases | round | turns | turns/s | filings/s | turns/filing | p50 ms | p95 ms | p99 ms | CPU ms/turn | peak MB | API calls/turn |\n" +
        "|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|";

    public static string Row(Line line)
    {
        var f = line.Figures;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {line.Database} | {line.Users} | {(line.Who == Servers.Contender.Floor ? "floor" : "host")} | {line.Stored} | {line.Round} | {f.Turns} | {f.TurnsPerSecond:F0} | {f.FilingsPerSecond:F1} | {PerFiling(f)} " +
            $"| {f.P50:F1} | {f.P95:F1} | {f.P99:F1} | {f.CpuPerTurn:F2} | {f.PeakMegabytes:F0} | {f.CallsPerTurn:F2} |");
    }
    private static string PerFiling(Figures figures) =>
        figures.FilingsPerSecond > 0 ? (figures.TurnsPerSecond / figures.FilingsPerSecond).ToString("F1", CultureInfo.InvariantCulture) : "-";
}
