using CitizenBot.Petitions.Hotspots;

namespace CitizenBot.Tests.Warnings;

/// <summary>A hotspot's life: one change of state is one message, and a petition more is none.</summary>
public sealed class HotspotLifeTests
{
    private static readonly DateOnly Day = new(2026, 12, 17);

    private static HotspotSighting Sighting(int people, int later = 0, params string[] places) =>
        new("moi-truong", places.Length == 0 ? ["kp3", "kp5"] : places, Day.AddDays(later - 9), Day.AddDays(later), people, 4.2, 900);

    private static HotspotRecord Formed => HotspotLife.Forms(Sighting(14), "hs-1");

    [Theory]
    [InlineData(15, HotspotState.Forming, 1)]
    [InlineData(20, HotspotState.Forming, 1)]
    [InlineData(21, HotspotState.Growing, 2)]
    [InlineData(9, HotspotState.Forming, 1)]
    public void Seen_TellsOnlyOfHalfAsManyAgain(int people, HotspotState state, int changes)
    {
        var after = HotspotLife.Seen(Formed, Sighting(people, 1));

        Assert.Equal((state, changes, people), (after.State, after.Changes, after.People));
    }

    [Theory]
    [InlineData(0, 0.2, true)]
    [InlineData(1, 0.2, true)]
    [InlineData(2, 0.2, false)]
    [InlineData(3, 3.4, true)]
    [InlineData(4, 3.4, false)]
    public void AWeek_IsQuiet_WithNoMoreThanUsual(int people, double usual, bool quiet) => Assert.Equal(quiet, HotspotLife.IsQuiet(people, usual));

    [Fact]
    public void Seen_Twice_OnOneDay_ChangesNothing() => Assert.Equal(Formed.Changes, HotspotLife.Seen(HotspotLife.Seen(Formed, Sighting(14)), Sighting(14)).Changes);

    [Fact]
    public void Seen_ByALateRunOfAnEarlierDay_ChangesNothing()
    {
        var known = Formed;

        Assert.Same(known, HotspotLife.Seen(known, Sighting(99, -3)));
    }

    [Theory]
    [InlineData(6, HotspotState.Forming)]
    [InlineData(7, HotspotState.Cooling)]
    public void Unseen_CoolsAfterAWeek(int days, HotspotState state) => Assert.Equal(state, HotspotLife.Unseen(Formed, Day.AddDays(days), 2, 3).State);

    [Fact]
    public void ItsWholeLife_IsFiveMessages()
    {
        var one = HotspotLife.Seen(Formed, Sighting(21, 1));
        one = HotspotLife.Acknowledge(one, "chu-tich")!;
        for (var day = 2; day < 30; day++)
        {
            one = HotspotLife.Unseen(one, Day.AddDays(day), 0, 3);
        }

        Assert.Equal((HotspotState.Closed, Day.AddDays(22), 4), (one.State, one.ClosedOn, one.Changes));
        var again = HotspotLife.Seen(one, Sighting(12, 60));
        Assert.Equal((HotspotState.Recurring, null, 2, 5), (again.State, again.ClosedOn, again.Times, again.Changes));
    }

    [Fact]
    public void Acknowledged_GrowsAgain_WhenItIsClearlyMore() =>
        Assert.Equal(HotspotState.Growing, HotspotLife.Seen(HotspotLife.Acknowledge(Formed, "chu-tich")!, Sighting(21, 1)).State);

    [Theory]
    [InlineData(20, HotspotState.Closed)]
    [InlineData(21, HotspotState.Growing)]
    public void Dismissed_IsBelieved_UntilItIsClearlyMore(int people, HotspotState state)
    {
        var none = HotspotLife.Dismiss(Formed, "chu-tich", HotspotDismissal.KnownEvent, Day)!;

        Assert.Equal(state, HotspotLife.Seen(none, Sighting(people, 1)).State);
    }

    [Fact]
    public void Continued_IsByFieldAndHalfOfThePlaces_AndWithinSixtyDaysOfTheEnd()
    {
        var closed = Formed with { State = HotspotState.Closed, ClosedOn = Day };

        Assert.Same(closed, HotspotLife.Continued([closed], Sighting(9, 60, "kp3")));
        Assert.Null(HotspotLife.Continued([closed], Sighting(9, 61, "kp3")));
        Assert.Null(HotspotLife.Continued([closed], Sighting(9, 1, "kp7")));
        Assert.Null(HotspotLife.Continued([closed], Sighting(9, 1) with { FieldId = "dat-dai" }));
        Assert.Null(HotspotLife.Continued([closed], Sighting(9, 1) with { FieldId = null, Places = [] }));
    }

    [Theory]
    [InlineData(0.2, 1)]
    [InlineData(1, 3)]
    [InlineData(4, 8)]
    public void MostUsual_IsThePoissonQuantile(double mean, int most) => Assert.Equal(most, new HotspotFigure(new Dictionary<string, int>(), [], Day, mean).MostUsual);
}
