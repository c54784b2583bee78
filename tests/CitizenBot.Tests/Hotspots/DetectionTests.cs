using CitizenBot.Hotspots.Reference;
using CitizenBot.Hotspots.Scan;
using CitizenBot.Hotspots.Statistics;
using CitizenBot.Hotspots.Temporal;

namespace CitizenBot.Tests.Hotspots;

/// <summary>
/// What the scan finds and leaves alone in invented towns. These are small samples for every run; `deploy/bench hotspots --study` does the long ones
/// (1,000 null towns, 200 with each plant).
/// </summary>
public sealed class DetectionTests
{
    private const double AlarmLine = 365;

    private static readonly ScanOptions Options = new() { MaxWindowDays = 30, Replicates = 999, Mode = ScanMode.PValueOnly, Threads = 1, StopAfterExceedances = 100 };

    [Fact]
    public void NullTowns_AlarmAsOftenAsTheyShould()
    {
        const int Towns = 100;
        var small = Enumerable.Range(1000, Towns).Count(seed => Scanned.By(new SyntheticTown(seed).Input, Options).PValue <= 0.05);

        Say($"P(p <= 0.05) = {(double)small / Towns:F3} on {Towns} null towns");
        // 0.05 within four standard errors of so few towns.
        Assert.InRange(small, 0, (int)(0.05 * Towns + 4 * Math.Sqrt(0.05 * 0.95 * Towns)));
    }

    [Fact]
    public void FifteenMoreCases_InFourHamletsOverTenDays_AreUsuallyFound()
    {
        const int Towns = 30;
        var (alarms, named) = (0, 0);
        for (var seed = 1000; seed < 1000 + Towns; seed++)
        {
            var town = new SyntheticTown(seed);
            var planted = town.Plant(15, 355, 364);
            var result = Scanned.By(town.Input, Options with { Replicates = 2999 });
            if (!(RecurrenceInterval.Days(result.PValue!.Value) >= AlarmLine))
                continue;
            alarms++;
            if (planted.Contains(result.Clusters[0].Centre))
                named++;
        }

        Say($"power {(double)alarms / Towns:F2}, with its centre among the four {(double)named / Towns:F2}, on {Towns} towns");
        Assert.InRange(alarms, (int)(0.45 * Towns), Towns);
        Assert.InRange(named, (int)(0.4 * Towns), alarms);
    }

    [Fact]
    public void ClusterOverTheBorderOfTwoCommunes_IsNamedWithBothSides()
    {
        var town = new SyntheticTown(1003);
        var planted = town.PlantOverABorder(24, 355, 364);

        var result = Scanned.By(town.Input, Options with { Replicates = 9999 });

        Assert.True(result.Clusters[0].RecurrenceDays >= AlarmLine);
        Assert.Empty(planted.Except(result.Clusters[0].Places));
    }

    [Fact]
    public void SlowCluster_OverAMonth_IsFound()
    {
        var town = new SyntheticTown(1004);
        var planted = town.Plant(40, 335, 364);

        var result = Scanned.By(town.Input, Options with { Replicates = 9999 });

        Assert.True(result.Clusters[0].RecurrenceDays >= AlarmLine);
        Assert.Contains(result.Clusters[0].Centre, planted);
        Assert.True(result.Clusters[0].LastDay - result.Clusters[0].FirstDay >= 14);
    }

    [Fact]
    public void SurgeEverywhere_IsSeenInTime_AndNamesNoPlace()
    {
        var town = new SyntheticTown(1005, days: 364);
        // Sixty cases a week are usual; a hundred more come in the last.
        town.Surge(100, 357, 363);
        int[] weeks = [.. Enumerable.Range(0, 52).Select(week => town.Cases.Count(c => c.Day / 7 == week))];

        Assert.Contains(TemporalWatch.Latest(weeks), bound => bound.IsAlarm);
        var scan = Scanned.By(town.Input, Options);
        Assert.True(scan.PValue is { } p && RecurrenceInterval.Days(p) < AlarmLine);
    }

    /// <summary>The library counts what it is given: whoever counts distinct petitioners gives it one case for ten copies.</summary>
    [Fact]
    public void FloodByOnePerson_CountedOnce_ChangesNothing()
    {
        var town = new SyntheticTown(1006);
        var before = Scanned.By(town.Input, Options with { StopAfterExceedances = null });
        var flooded = new SyntheticTown(1006);
        var copies = Enumerable.Range(0, 10).Select(_ => (Person: "one", Matter: "road", Case: new ScanCase(3, 364))).ToList();
        flooded.Cases.AddRange(copies.DistinctBy(filing => (filing.Person, filing.Matter, filing.Case.Place)).Select(filing => filing.Case));
        var raw = new SyntheticTown(1006);
        raw.Cases.AddRange(copies.Select(filing => filing.Case));

        var after = Scanned.By(flooded.Input, Options with { StopAfterExceedances = null });

        Assert.True(after.Clusters[0].RecurrenceDays < AlarmLine);
        Assert.InRange(after.PValue!.Value, before.PValue!.Value - 0.2, before.PValue!.Value + 0.2);
        Assert.True(Scanned.By(raw.Input, Options).PValue < 0.01);
    }

    private static void Say(string figures) => TestContext.Current.TestOutputHelper!.WriteLine(figures);
}
