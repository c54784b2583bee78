using CitizenBot.Host.Turns;

namespace CitizenBot.Tests.Turns;

public sealed class RushTests
{
    [Fact]
    public void Begins_AtTheFifteenthDifferentUpdate_AndOnlyThere()
    {
        var rush = new Rush();

        var begins = Enumerable.Range(1, 20).Where(number => rush.Begins("web/a", $"m{number}")).ToList();

        Assert.Equal([Rush.Many], begins);
    }

    [Fact]
    public void OneUpdateRepeated_IsNoRush()
    {
        var rush = new Rush();

        Assert.DoesNotContain(true, Enumerable.Range(1, 40).Select(_ => rush.Begins("web/a", "same")));
    }

    [Fact]
    public void Ends_LetsTheNextRushBeSaidAgain()
    {
        var rush = new Rush();
        foreach (var number in Enumerable.Range(1, Rush.Many))
        {
            rush.Begins("web/a", $"m{number}");
            rush.Begins("web/b", $"m{number}");
            rush.Ends("web/b", $"m{number}");
        }

        foreach (var number in Enumerable.Range(1, Rush.Many))
        {
            rush.Ends("web/a", $"m{number}");
        }

        Assert.Equal(Rush.Many, Enumerable.Range(1, 30).First(number => rush.Begins("web/a", $"n{number}")));
    }
}
