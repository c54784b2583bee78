using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Deadlines;

public sealed class LadderTests
{
    private static readonly Clock Resolve = Days.Clock("KN-GQ-1", "2026-12-03"); // due Monday 04/01/2027

    [Fact]
    public void For_AResolutionDueOnAMonday_HasTheStagesOfTheLadder() =>
        Assert.Equal(
            [
                new Stage("half", Days.On("2026-12-18")),
                new Stage("before-3", Days.On("2026-12-29")),
                new Stage("before-1", Days.On("2026-12-31")),
                new Stage("due", Days.On("2027-01-04")),
                new Stage("overdue/2027-01-05", Days.On("2027-01-05")),
                new Stage("overdue/2027-01-08", Days.On("2027-01-08")),
                new Stage("overdue/2027-01-13", Days.On("2027-01-13")),
            ],
            Ladder.For(Resolve, Days.Shipped, Days.On("2027-01-15")));

    [Theory]
    [InlineData("2026-12-17", null)]
    [InlineData("2026-12-18", "half")]
    [InlineData("2026-12-28", "half")]
    [InlineData("2026-12-30", "before-3")]
    [InlineData("2027-01-02", "before-1")]
    [InlineData("2027-01-12", "overdue/2027-01-08")]
    public void Latest_IsTheLastStageThatHasCome(string today, string? stage) =>
        Assert.Equal(stage, Ladder.Latest(Resolve, Days.Shipped, Days.On(today))?.Name);

    [Theory]
    [InlineData("2026-12-03", "2026-12-18")]
    [InlineData("2026-12-18", "2026-12-29")]
    [InlineData("2027-01-05", "2027-01-08")]
    public void NextOn_IsTheDayOfTheNextStage(string today, string next) =>
        Assert.Equal(Days.On(next), Ladder.NextOn(Resolve, Days.Shipped, Days.On(today)));

    [Fact]
    public void For_AnAcceptanceWithAnEarlyMark_WarnsTheWorkingDayBeforeTheMarksLastWorkingDay() =>
        Assert.Equal(
            [
                new Stage("before-3", Days.On("2026-12-16")), // half falls on this day too: only the later speaks
                new Stage("early-mark", Days.On("2026-12-17")),
                new Stage("before-1", Days.On("2026-12-18")),
                new Stage("due", Days.On("2026-12-21")),
            ],
            Ladder.For(Days.Clock("KN-TL-1", "2026-12-10"), Days.Shipped, Days.On("2026-12-21")));

    [Fact]
    public void For_AShortLimit_HasNoStageOnOrBeforeItsStart() =>
        Assert.Equal(
            [new Stage("before-1", Days.On("2026-12-08")), new Stage("due", Days.On("2026-12-09"))],
            Ladder.For(Days.Clock("DL-ACK", "2026-12-07"), Days.Shipped, Days.On("2026-12-09")));

    [Fact]
    public void For_HalfOnADayOff_MovesToTheNextWorkingDay() =>
        Assert.Equal(Days.On("2026-12-21"), Ladder.For(Days.Clock("KN-GQ-1", "2026-12-04"), Days.Shipped, Days.On("2026-12-21"))[0].On); // 19/12 is a Saturday

    [Fact]
    public void For_AClockThatHasEnded_IsSilent()
    {
        var met = Resolve.Meet(Days.On("2026-12-28"));

        Assert.Empty(Ladder.For(met, Days.Shipped, Days.On("2027-12-31")));
        Assert.Null(Ladder.Latest(met, Days.Shipped, Days.On("2027-12-31")));
        Assert.Null(Ladder.NextOn(met, Days.Shipped, Days.On("2026-12-28")));
    }
}
