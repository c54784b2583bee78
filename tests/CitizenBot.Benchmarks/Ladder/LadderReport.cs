using System.Globalization;

namespace CitizenBot.Benchmarks.Ladder;

/// <summary>The two measurements beside each other, and whether the aims are met.</summary>
internal static class LadderReport
{
    private const double MostSweep = 2_000;
    private const double MostRatio = 1.2;
    private const double MostLookup = 20;

    /// <summary>Below this a difference is the clock's, not the database's.</summary>
    private const double Noise = 1;

    public static IEnumerable<string> Of(LadderFigures few, LadderFigures many)
    {
        yield return "| cases | idle sweep ms | sweep with stages ms | card p50 ms | card p95 ms | /viec p50 ms | /viec p95 ms | slowest filter ms | special cases ms |";
        yield return "|---:|---:|---:|---:|---:|---:|---:|---:|---:|";
        foreach (var one in (LadderFigures[])[few, many])
        {
            yield return Text($"| {one.Cases} | {one.Idle:F1} | {one.Stages:F0} | {one.Card.P50:F1} | {one.Card.P95:F1} | {one.Work.P50:F1} | {one.Work.P95:F1} | {one.Filtered:F1} | {one.Special:F0} |");
        }

        yield return Text($"The sweep with stages: {few.Said}; then {many.Said}");
        yield return Text($"Many cases over few: idle sweep {many.Idle / few.Idle:F2}, sweep with stages {many.Stages / few.Stages:F2}, card {many.Card.P50 / few.Card.P50:F2}, /viec {many.Work.P50 / few.Work.P50:F2}");
        yield return Aim(Math.Max(many.Idle, many.Stages) < MostSweep, Text($"each sweep under {MostSweep / 1000:F0} s at {many.Cases} cases"));
        yield return Aim(many.Idle <= Math.Max(few.Idle * MostRatio, few.Idle + Noise), Text($"idle sweep within {(MostRatio - 1) * 100:F0} % of that over {few.Cases} cases"));
        yield return Aim(many.Stages <= few.Stages * MostRatio, Text($"sweep with stages within {(MostRatio - 1) * 100:F0} % of that over {few.Cases} cases"));
        yield return Aim(many.Card.P95 < MostLookup, Text($"a case card under {MostLookup:F0} ms at {many.Cases} cases (p95)"));
        yield return Aim(many.Work.P95 < MostLookup, Text($"the first page of /viec under {MostLookup:F0} ms at {many.Cases} cases (p95)"));
    }

    private static string Aim(bool met, string aim) => $"  aim {(met ? "met" : "MISSED")}: {aim}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
