using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Deadlines;

public sealed class RuleBookTests
{
    [Theory]
    [InlineData("KN-GQ-1", false, false, "KN-GQ-1", 30)]
    [InlineData("KN-GQ-1", true, false, "KN-GQ-1-PT", 45)]
    [InlineData("KN-GQ-1", false, true, "KN-GQ-1-VX", 45)]
    [InlineData("KN-GQ-1", true, true, "KN-GQ-1-VXPT", 60)]
    [InlineData("KN-GQ-2", true, true, "KN-GQ-2-VXPT", 70)]
    [InlineData("KN-L2-B", true, true, "KN-L2-VX", 45)]
    [InlineData("KN-HL-1", true, false, "KN-HL-1", 30)]
    [InlineData("TC-GQ", true, true, "TC-GQ", 30)]
    public void Variant_ChoosesTheRuleOfTheConditions(string plain, bool complex, bool remote, string id, int days)
    {
        Assert.Equal(id, RuleBook.Shipped.Variant(plain, complex, remote));
        Assert.Equal(days, RuleBook.Shipped.For(id, Days.On("2026-12-01")).Limit);
    }

    [Theory]
    [InlineData("KN-GQ-1", "2026-06-30", Grade.Sure)]
    [InlineData("KN-GQ-1", "2026-07-01", Grade.Expected)] // the text read is older than the reform of that day
    [InlineData("KN-TL-1", "2026-06-30", Grade.Sure)]
    [InlineData("KN-TL-1", "2026-07-01", Grade.Sure)]
    [InlineData("XLD-10", "2026-07-01", Grade.Unknown)]
    [InlineData("PAKN-DVCQG", "2026-07-01", Grade.Unknown)]
    public void For_GradesTheRuleForItsDay(string id, string on, Grade grade) => Assert.Equal(grade, RuleBook.Shipped.For(id, Days.On(on)).Grade);

    [Fact]
    public void For_AnUnknownRule_SaysSo() =>
        Assert.Contains("no rule KN-XX", Assert.Throws<ArgumentException>(() => RuleBook.Shipped.For("KN-XX", Days.On("2026-07-01"))).Message, StringComparison.Ordinal);

    [Fact]
    public void For_ADayBeforeItsFirstVersion_SaysWhichVersionsThereAre() =>
        Assert.Contains("2026-07-01", Assert.Throws<ArgumentException>(() => RuleBook.Shipped.For("TCD-TUCHOI", Days.On("2026-06-30"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Find_AnUnknownRule_IsNull() => Assert.Null(RuleBook.Shipped.Find("KN-XX", Days.On("2026-07-01")));

    [Fact]
    public void New_WithOneVersionTwice_IsRefused()
    {
        var rule = RuleBook.Shipped.All[0];

        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => new RuleBook([rule, rule])).Message, StringComparison.Ordinal);
    }
}
