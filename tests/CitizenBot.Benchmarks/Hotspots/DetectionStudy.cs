using System.Globalization;
using CitizenBot.Hotspots.Reference;
using CitizenBot.Hotspots.Scan;
using CitizenBot.Hotspots.Statistics;
using CitizenBot.Hotspots.Temporal;

namespace CitizenBot.Benchmarks.Hotspots;

/// <summary>What the scan finds and leaves alone, on towns enough to say so: 64 hamlets, 3,000 cases a year, windows to 30 days, 9,999 replicates.</summary>
internal sealed class DetectionStudy(TextWriter output)
{
    private const int FirstSeed = 1000;
    private const double AlarmLine = 365;

    /// <summary>Whether p is at most 0.05 is clear at 500 exceedances: 500 of 9,999 is more.</summary>
    private static readonly ScanOptions Options = new() { MaxWindowDays = 30, Replicates = 9999, Mode = ScanMode.PValueOnly, StopAfterExceedances = 500 };

    public void Run(int towns, CancellationToken stop)
    {
        ScanResult[] nothing = [.. Seeds(towns).Select(seed => Scan(new SyntheticTown(seed).Input, stop))];
        var alarms = nothing.Count(IsAlarm);
        var share = nothing.Count(result => result.PValue <= 0.05) / (double)towns;
        Say($"{towns} null towns: P(p <= 0.05) = {share:F3} (aim 0.035 to 0.065: {(share is >= 0.035 and <= 0.065 ? "met" : "MISSED")}), P(p <= 0.01) = {nothing.Count(result => result.PValue <= 0.01) / (double)towns:F3}, alarms at {AlarmLine} days: {alarms} (aim at most 4 in 1,000: {(alarms * 1000 <= 4 * towns ? "met" : "MISSED")})");

        var some = Math.Max(1, towns / 5);
        foreach (var extra in new[] { 6, 10, 15 })
        {
            Power($"{extra} extra cases in 4 hamlets over 10 days", some, town => town.Plant(extra, 355, 364), stop);
        }

        Power("24 extra over the border of two communes, 10 days", some, town => town.PlantOverABorder(24, 355, 364), stop);
        Power("40 extra in 4 hamlets over 30 days", some, town => town.Plant(40, 335, 364), stop);
        DaysToAlarm(some, stop);
        Surge(some, stop);
        Flood(some, stop);
    }

    private void Power(string what, int towns, Func<SyntheticTown, IReadOnlyList<string>> plant, CancellationToken stop)
    {
        var (at05, at01, alarms, named) = (0, 0, 0, 0);
        foreach (var seed in Seeds(towns))
        {
            var town = new SyntheticTown(seed);
            var planted = plant(town);
            var result = Scan(town.Input, stop);
            at05 += result.PValue <= 0.05 ? 1 : 0;
            at01 += result.PValue <= 0.01 ? 1 : 0;
            alarms += IsAlarm(result) ? 1 : 0;
            named += IsAlarm(result) && planted.Contains(result.Clusters[0].Centre) ? 1 : 0;
        }

        Say($"{towns} towns, {what}: P(p <= 0.05) {at05 / (double)towns:F3}, P(p <= 0.01) {at01 / (double)towns:F3}, alarm at {AlarmLine} days {alarms / (double)towns:F3}, with the centre among the planted {named / (double)towns:F3}");
    }

    /// <summary>The same fifteen cases, looked at in the evening of each of their ten days and of ten more.</summary>
    private void DaysToAlarm(int towns, CancellationToken stop)
    {
        var days = new List<int>();
        foreach (var seed in Seeds(towns))
        {
            var town = new SyntheticTown(seed);
            town.Plant(15, 345, 354);
            days.Add(Enumerable.Range(1, 20).FirstOrDefault(day => IsAlarm(Scan(town.Until(345 + day), stop)), int.MaxValue));
        }

        days.Sort();
        var median = days[days.Count / 2];
        Say($"{towns} towns, 15 extra, daily looks: {days.Count(day => day < int.MaxValue) / (double)towns:F3} alarm within 20 days, median days to the first alarm {(median == int.MaxValue ? "none" : median.ToString(CultureInfo.InvariantCulture))}");
    }

    private void Surge(int towns, CancellationToken stop)
    {
        var (seen, named) = (0, 0);
        foreach (var seed in Seeds(towns))
        {
            var town = new SyntheticTown(seed, days: 364);
            town.Surge(100, 357, 363);
            int[] weeks = [.. Enumerable.Range(0, 52).Select(week => town.Cases.Count(c => c.Day / 7 == week))];
            seen += TemporalWatch.Latest(weeks).Any(bound => bound.IsAlarm) ? 1 : 0;
            named += IsAlarm(Scan(town.Input, stop)) ? 1 : 0;
        }

        Say($"{towns} towns, 100 extra everywhere in the last week: temporal detector {seen / (double)towns:F3}, a place named {named / (double)towns:F3}");
    }

    private void Flood(int towns, CancellationToken stop)
    {
        var (once, raw) = (0, 0);
        foreach (var seed in Seeds(towns))
        {
            var town = new SyntheticTown(seed);
            town.Cases.Add(new ScanCase(seed % town.Places.Count, 364));
            once += IsAlarm(Scan(town.Input, stop)) ? 1 : 0;
            town.Cases.Add(new ScanCase(seed % town.Places.Count, 364, 9));
            raw += IsAlarm(Scan(town.Input, stop)) ? 1 : 0;
        }

        Say($"{towns} towns, ten filings by one person: alarms {once} when the person counts once, {raw} when every copy counts");
    }

    private static ScanResult Scan(ScanInput input, CancellationToken stop) => PermutationScan.Run(input, Options, null, stop);

    private static bool IsAlarm(ScanResult result) => RecurrenceInterval.Days(result.PValue!.Value) >= AlarmLine;

    private static IEnumerable<int> Seeds(int towns) => Enumerable.Range(FirstSeed, towns);

    private void Say(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
