using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Warnings;

public sealed class HotspotReaderTests
{
    [Fact]
    public void Readers_AreTheResponsible_TheirHead_LeadersAndInspectors_AndOthersByCounts()
    {
        var readers = HotspotReader.Of(SampleOffices.Ward, "moi-truong", ["kp3", "kp5"]);

        Assert.Equal(["chu-tich", "pho-chu-tich", "truong-kinh-te", "ha-tang-do-thi"], readers.Where(reader => !reader.CountsOnly).Select(reader => reader.OfficialId));
        Assert.Equal(["truong-cong-an", "giam-sat"], readers.Where(reader => reader.CountsOnly).Select(reader => reader.OfficialId));
    }

    /// <summary>Whoever has a task opens the hotspot wherever they work, but what it is, is not theirs to say.</summary>
    [Fact]
    public void WhoeverHasATask_OpensIt_AndDecidesNothing()
    {
        var day = new DateOnly(2026, 12, 17);
        var one = HotspotLife.Forms(new HotspotSighting("moi-truong", ["kp3"], day.AddDays(-9), day, 14, 4, 400), "hs-1");
        var planned = HotspotLife.Planned(one, "chu-tich", [new HotspotTask(1, TaskAct.Visit, "truong-van-hoa", day), new HotspotTask(2, TaskAct.Answer, "giam-sat", day)], day)!;

        Assert.Equal((false, true, null), (Opens(one, "chu-tich"), Opens(one, "giam-sat"), Opens(one, "truong-van-hoa")));
        Assert.Equal((false, false, null), (Opens(planned, "truong-van-hoa"), Opens(planned, "giam-sat"), Opens(planned, "giam-doc-hcc")));
        Assert.Equal((null, true, false), (HotspotReader.ToldFor(planned, SampleOffices.Ward, Posts("truong-van-hoa")), HotspotReader.ToldFor(planned, SampleOffices.Ward, Posts("giam-sat")), HotspotReader.ToldFor(planned, SampleOffices.Ward, Posts("giam-sat", "ha-tang-do-thi"))));

        static bool? Opens(HotspotRecord one, string official) => HotspotReader.CountsOnlyFor(one, SampleOffices.Ward, Posts(official));

        static HashSet<string> Posts(params string[] posts) => [.. posts];
    }

    [Fact]
    public void ThePlan_IsReadFromTheOfficeFile_AndAHeightenedPeriodLowersTheLine()
    {
        var plan = Load("""
            hotspots:
              recurrence-days: 400
              burst: 8
              heightened:
                - { from: 2027-01-25, to: 2027-02-10, recurrence-days: 90, every-hours: 2 }
                - { from: 2027-02-10, to: 2027-02-12, recurrence-days: 100 }
            """).Hotspots;

        Assert.Equal((400, 90, 90, 400), (plan.LineOn(new(2027, 1, 24)), plan.LineOn(new(2027, 1, 25)), plan.LineOn(new(2027, 2, 10)), plan.LineOn(new(2027, 2, 13))));
        Assert.Equal((8, null, 2, 4), (plan.Burst, plan.EveryHoursOn(new(2027, 1, 24)), plan.EveryHoursOn(new(2027, 2, 10)), plan.EveryHoursOn(new(2027, 2, 12))));
        Assert.Equal((5, null), (SampleOffices.Ward.Hotspots.Burst, SampleOffices.Ward.Hotspots.EveryHoursOn(new(2027, 1, 25))));
        Assert.Equal(365, SampleOffices.Ward.Hotspots.LineOn(new(2027, 1, 25)));
    }

    [Theory]
    [InlineData("hotspots: { recurrence-days: 0 }", "'recurrence-days' of 'hotspots' must be a whole number from 1 to 36500")]
    [InlineData("hotspots: { burst: 1 }", "'burst' of 'hotspots' must be a whole number from 2 to 1000")]
    [InlineData("hotspots: { every: 3 }", "unknown key 'every' in 'hotspots'")]
    [InlineData("hotspots: { heightened: [{ from: 2027-02-10, to: 2027-01-25, recurrence-days: 90 }] }", "ends on 2027-01-25, before it begins on 2027-02-10")]
    [InlineData("hotspots: { heightened: [{ from: 2027-01-25, to: 2027-02-10 }] }", "lacks 'recurrence-days'")]
    [InlineData("hotspots: { heightened: [{ from: 2027-01-25, to: 2027-02-10, recurrence-days: 500 }] }", "above the usual 365")]
    public void AFaultOfThePlan_IsNamed(string block, string fault)
    {
        var faulty = Assert.IsType<OfficeFileResult.Faulty>(OfficeFile.Load(SampleOffices.Text("phuong-kien-tuong.yaml") + "\n" + block, "office.yaml"));

        Assert.Contains(fault, Assert.Single(faulty.Faults).ToString(), StringComparison.Ordinal);
    }

    private static Office Load(string block) => Assert.IsType<OfficeFileResult.Loaded>(OfficeFile.Load(SampleOffices.Text("phuong-kien-tuong.yaml") + "\n" + block, "office.yaml")).Office;
}
