using CitizenBot.Host.Hotspots;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Warnings;

/// <summary>From filings to what is above the line, on made-up days of the sample ward.</summary>
public sealed class HotspotFinderTests
{
    private static readonly DateOnly Day = new(2026, 12, 17);

    private static readonly Office Ward = SampleOffices.Ward;

    /// <summary>One filing each third day in every quarter, all year.</summary>
    private static IEnumerable<FilingRow> Calm => from ago in Enumerable.Range(0, 365)
                                                  from unit in Ward.Units.Select((one, index) => (one.Id, index))
                                                  where (ago + (7 * unit.index)) % 30 == 0
                                                  select Row(unit.Id, ago);

    private static IEnumerable<FilingRow> Cluster => Enumerable.Range(0, 16).Select(index => Row(index % 2 == 0 ? "kp2" : "kp3", index % 9));

    private static FilingRow Row(string? unit, int ago, string field = "moi-truong") => new($"KT-{unit}-{ago}", unit, field, Day.AddDays(-ago), Sealed: false, InField: true, Pooled: true);

    private static HotspotFindings Find(IEnumerable<FilingRow> rows, Office? office = null) =>
        HotspotFinder.Find(new HotspotFilings([.. rows], office ?? Ward, Day), office ?? Ward, 365, TestContext.Current.CancellationToken);

    [Fact]
    public void ACluster_IsFoundOnce_ByItsFieldAndNotAgainAmongAll()
    {
        var found = Find([.. Calm, .. Cluster]);

        var one = Assert.Single(found.Sightings);
        Assert.Equal(("moi-truong", Day), (one.FieldId, one.To));
        Assert.Equal(["kp2", "kp3"], one.Places);
        Assert.True(one is { RecurrenceDays: >= 365, People: >= 16 });
    }

    [Fact]
    public void ACalmYear_NoFilings_AndOneUnit_GiveNothing()
    {
        Assert.Empty(Find(Calm).Sightings);
        Assert.Equal((0, 0), (Find([]).Sightings.Count, Find([]).Scans));
        Assert.Empty(Find(Calm.Where(row => row.Unit == "kp3")).Sightings);
    }

    [Fact]
    public void ARiseEverywhere_NamesNoPlace()
    {
        var rise = Ward.Units.SelectMany(unit => Enumerable.Range(0, 4).Select(ago => Row(unit.Id, ago)));

        var one = Assert.Single(Find([.. Calm, .. rise]).Sightings);

        Assert.Empty(one.Places);
        Assert.True(one.People >= 40 && one.Usual < 10);
    }

    [Fact]
    public void WithoutCoordinates_AUnitIsSeenByItself()
    {
        var blind = Ward with { Units = [.. Ward.Units.Select(unit => unit with { Latitude = null, Longitude = null })] };

        var found = Find([.. Calm, .. Enumerable.Range(0, 14).Select(index => Row("kp3", index % 9))], blind);

        Assert.Equal(["kp3"], Assert.Single(found.Sightings).Places);
    }

    [Fact]
    public void AUnitThatLeftTheFile_IsCountedAsAStray_AndStopsNothing()
    {
        var filings = new HotspotFilings([.. Calm, Row("kp99", 3), Row(null, 3)], Ward, Day);

        Assert.Equal(1, filings.Strays);
        Assert.Empty(HotspotFinder.Find(filings, Ward, 365, TestContext.Current.CancellationToken).Sightings);
    }
}
