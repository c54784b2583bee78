using System.Globalization;
using CitizenBot.Benchmarks.Servers;

namespace CitizenBot.Benchmarks.Report;

/// <summary>Host against floor, over all rounds of the same database and users, and whether the aims are met.</summary>
internal static class Verdict
{
    private const double LeastShareOfTurns = 0.5;
    private const double MostTimesP99 = 2;
    private const double MostMegabytes = 250;
    private const double MostLossByStoredCases = 0.15;

    public static IEnumerable<string> Of(IReadOnlyCollection<Line> lines)
    {
        foreach (var group in lines.Where(l => l.Stored == 0).GroupBy(l => (l.Database, l.Users)))
        {
            if (Mean(group, Contender.Floor) is { } floor && Mean(group, Contender.Host) is { } host)
            {
                var (turns, p99) = (host.TurnsPerSecond / floor.TurnsPerSecond, host.P99 / floor.P99);
                yield return Text(
                    $"{group.Key.Database}, {group.Key.Users} users: host/floor turns/s {turns:F2}, p99 {p99:F2}, CPU per turn {host.CpuPerTurn / floor.CpuPerTurn:F2}; host peak {host.PeakMegabytes:F0} MB");
                if (group.Key is { Database: "PostgreSQL", Users: 32 })
                {
                    yield return Aim(turns >= LeastShareOfTurns, Text($"turns/s at least {LeastShareOfTurns} of the floor's"));
                    yield return Aim(p99 < MostTimesP99, Text($"p99 under {MostTimesP99} times the floor's"));
                    yield return Aim(host.PeakMegabytes <= MostMegabytes, Text($"at most {MostMegabytes} MB resident"));
                }
            }
        }

        foreach (var stored in lines.Where(l => l.Stored > 0).GroupBy(l => (l.Database, l.Users, l.Stored)))
        {
            var empty = lines.Where(l => l.Stored == 0 && l.Database == stored.Key.Database && l.Users == stored.Key.Users);
            if (Mean(empty, Contender.Host) is { } none && Mean(stored, Contender.Host) is { } full)
            {
                var loss = 1 - full.TurnsPerSecond / none.TurnsPerSecond;
                yield return Text($"{stored.Key.Database}, {stored.Key.Users} users, {stored.Key.Stored} stored cases: {100 * loss:F1} % fewer turns/s than with none");
                yield return Aim(loss <= MostLossByStoredCases, Text($"at most {100 * MostLossByStoredCases:F0} % fewer turns/s with stored cases"));
            }
        }
    }

    private static Figures? Mean(IEnumerable<Line> lines, Contender who) =>
        lines.Where(l => l.Who == who).Select(l => l.Figures).ToList() is { Count: > 0 } rounds ? Figures.Mean(rounds) : null;

    private static string Aim(bool met, string aim) => $"  aim {(met ? "met" : "MISSED")}: {aim}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
