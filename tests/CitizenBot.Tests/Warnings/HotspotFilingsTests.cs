using CitizenBot.Host.Hotspots;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Warnings;

/// <summary>One or two denunciations are never told apart, whatever is counted; two levels of places are looked at.</summary>
public sealed class HotspotFilingsTests
{
    private static readonly DateOnly Day = new(2026, 12, 17);

    private static FilingRow Row(string unit, int ago, bool hidden = false) => new($"KT-{unit}-{ago}-{hidden}", unit, "moi-truong", Day.AddDays(-ago), hidden, InField: !hidden, Pooled: true);

    [Theory]
    [InlineData(5, 0, 5)]
    [InlineData(5, 1, 5)]
    [InlineData(5, 2, 5)]
    [InlineData(5, 3, 8)]
    [InlineData(0, 2, 0)]
    public void OneOrTwoSealedCases_AreLeftOutOfACount(int open, int hidden, int shown) =>
        Assert.Equal(shown, HotspotFilings.Shown([.. Enumerable.Range(0, open).Select(n => Row("kp2", n)), .. Enumerable.Range(0, hidden).Select(n => Row("kp2", n, hidden: true))]));

    [Fact]
    public void Weeks_AreCountedBackFromTheDay_AndBeginWithTheOfficesFirstFiling()
    {
        var filings = new HotspotFilings([Row("kp2", 0), Row("kp2", 6), Row("kp2", 7), Row("kp2", 7, hidden: true), Row("kp2", 27), Row("kp5", 38)], SampleOffices.Ward, Day);

        Assert.Equal([0, 0, 1, 0, 1, 2], filings.Weekly("moi-truong", ["kp2"]));
        Assert.Equal([0, 0, 0, 0, 0, 0], filings.Weekly("dat-dai", ["kp2"]));
    }

    [Fact]
    public void APicture_HasNoSealedCase()
    {
        var one = HotspotLife.Forms(new HotspotSighting(null, ["kp2"], Day.AddDays(-5), Day, 8, 1, 900), "hs-1");
        var figure = new HotspotFilings([Row("kp2", 1), .. Enumerable.Range(0, 5).Select(n => Row("kp2", n, hidden: true))], SampleOffices.Ward, Day).Figure(one);

        Assert.Equal((1, 1), (figure.Places["kp2"], figure.Days.Sum()));
    }

    /// <summary>Five communes whose hamlets are not neighbours: a gathering in all hamlets of one is too thin for each, and is seen for the commune.</summary>
    [Fact]
    public void AGatheringOverAWholeCommune_IsSeenAtTheUpperLevel_AndNotAgainWhereAHamletShowsIt()
    {
        var office = FiveCommunes();
        var finding = HotspotFinder.Find(Both(office, [.. Calm(office), .. Enumerable.Range(0, 16).Select(n => Row(n % 2 == 0 ? "kp1" : "kp6", n % 6))]), office, 365, TestContext.Current.CancellationToken);
        var narrow = HotspotFinder.Find(Both(office, [.. Calm(office), .. Enumerable.Range(0, 16).Select(n => Row("kp3", n % 6))]), office, 365, TestContext.Current.CancellationToken);

        Assert.Equal((true, "moi-truong", "phuong-a"), (Assert.Single(finding.Sightings).Wide, finding.Sightings[0].FieldId, Assert.Single(finding.Sightings[0].Places)));
        Assert.Equal(["kp3"], Assert.Single(narrow.Sightings).Places);
        Assert.False(narrow.Sightings[0].Wide);
    }

    private static HotspotFilings Both(Office office, List<FilingRow> rows) =>
        new(rows, office, Day, new HotspotFilings([.. rows.Select(row => row with { Unit = office.Outermost(row.Unit!) })], office, Day));

    private static IEnumerable<FilingRow> Calm(Office office) => from ago in Enumerable.Range(0, 365)
                                                                 from unit in office.Units.Where(unit => unit.ParentId is not null).Select((one, index) => (one.Id, index))
                                                                 where (ago + (7 * unit.index)) % 30 == 0
                                                                 select Row(unit.Id, ago);

    private static Office FiveCommunes()
    {
        var ward = SampleOffices.Ward;
        var parts = ward.Units.Select((unit, index) => unit with { ParentId = $"phuong-{"abcde"[index % 5]}" });
        Unit Whole(string id, double south) => ward.Units[0] with { Id = id, Kind = "phuong", ParentId = null, Latitude = ward.Units[0].Latitude - south };
        return ward with { Units = [.. "abcde".Select((letter, index) => Whole($"phuong-{letter}", 0.02 * index)), .. parts] };
    }
}
