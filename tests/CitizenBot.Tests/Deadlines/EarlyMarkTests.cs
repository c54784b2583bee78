namespace CitizenBot.Tests.Deadlines;

public sealed class EarlyMarkTests
{
    [Fact]
    public void EarlyMark_WhenTheOlderTenDaysEndFirst_NamesTheLastWorkingDayBefore()
    {
        var explanation = Days.Count("KN-TL-1", "2026-12-10");

        Assert.Equal(Days.On("2026-12-21"), explanation.Due.On);
        Assert.Equal(Days.On("2026-12-20"), explanation.EarlyMark);
        Assert.Equal(Days.On("2026-12-18"), explanation.EarlyMarkWorkingDay);
    }

    [Theory]
    [InlineData("KN-TL-1", "2026-12-07")] // seven working days end on day nine
    [InlineData("KN-TL-1", "2026-06-30")] // the older rule itself
    [InlineData("TC-XLBD", "2026-12-10")] // denunciations never had it
    public void EarlyMark_WhenItWouldNotFallEarlier_IsAbsent(string rule, string start) => Assert.Null(Days.Count(rule, start).EarlyMark);

    [Theory]
    [InlineData("KN-TL-1")]
    [InlineData("KN-TL-2")]
    [InlineData("KL-TL")]
    public void EarlyMark_IsKeptForEveryKindOfAcceptance(string rule) =>
        Assert.Equal(Days.On("2026-12-20"), Days.Count(rule, "2026-12-10").EarlyMark);
}
