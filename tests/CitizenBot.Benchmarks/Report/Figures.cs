namespace CitizenBot.Benchmarks.Report;

/// <summary>One measurement.</summary>
internal sealed record Figures(
    int Turns, double TurnsPerSecond, double FilingsPerSecond, double P50, double P95, double P99, double CpuPerTurn, double PeakMegabytes, double CallsPerTurn)
{
    /// <param name="turns">Latencies, shortest first.</param>
    /// <param name="filings">Receipts.</param>
    /// <param name="length">How long was measured.</param>
    /// <param name="cpu">What the server process used meanwhile.</param>
    /// <param name="peakMemory">Its highest resident size since it began, in bytes.</param>
    /// <param name="calls">Calls of the Bot API meanwhile.</param>
    public static Figures Of(TimeSpan[] turns, int filings, TimeSpan length, TimeSpan cpu, long peakMemory, IReadOnlyDictionary<string, long> calls)
    {
        if (turns.Length == 0)
        {
            throw new InvalidOperationException("Not one turn was answered while measuring: measure longer, or look at the server's output.");
        }

        return new Figures(
            turns.Length, turns.Length / length.TotalSeconds, filings / length.TotalSeconds, Quantile(turns, 0.50), Quantile(turns, 0.95), Quantile(turns, 0.99),
            cpu.TotalMilliseconds / turns.Length, peakMemory / 1048576.0, (double)calls.Values.Sum() / turns.Length);
    }

    /// <summary>Several rounds as one: rates and latencies averaged, memory the highest.</summary>
    public static Figures Mean(IReadOnlyCollection<Figures> rounds) => new(
        rounds.Sum(r => r.Turns), rounds.Average(r => r.TurnsPerSecond), rounds.Average(r => r.FilingsPerSecond), rounds.Average(r => r.P50),
        rounds.Average(r => r.P95), rounds.Average(r => r.P99), rounds.Average(r => r.CpuPerTurn), rounds.Max(r => r.PeakMegabytes), rounds.Average(r => r.CallsPerTurn));

    private static double Quantile(TimeSpan[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))].TotalMilliseconds;
}
