using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Cases;

/// <summary>Warnings of the filing dialog, with the dates of its transcripts.</summary>
public sealed class WarningsTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void FilingWindow_102DaysAfterReceipt_HasPassed()
    {
        var window = Assert.IsType<FilingWindow.Passed>(FilingWindow.Check(new(2026, 8, 15), Today, RuleBook.Shipped));

        Assert.Equal((102, 90), (window.Days, window.Limit));
    }

    [Fact]
    public void FilingWindow_84DaysAfterReceipt_NamesTheSafeDayAndTheDaysLeft()
    {
        var window = Assert.IsType<FilingWindow.Nearly>(FilingWindow.Check(new(2026, 9, 2), Today, RuleBook.Shipped));

        Assert.Equal((new DateOnly(2026, 12, 1), 6), (window.SafeOn, window.DaysLeft));
    }

    [Theory]
    [InlineData(90, typeof(FilingWindow.Nearly))]
    [InlineData(91, typeof(FilingWindow.Passed))]
    [InlineData(75, typeof(FilingWindow.Nearly))]
    [InlineData(74, typeof(FilingWindow.Fine))]
    [InlineData(0, typeof(FilingWindow.Fine))]
    public void FilingWindow_AtItsEdges_CountsTheNinetiethDayAsInTime(int daysAgo, Type expected) =>
        Assert.IsType(expected, FilingWindow.Check(Today.AddDays(-daysAgo), Today, RuleBook.Shipped));

    [Fact]
    public void FilingWindow_EndingOnADayOff_IsNotMovedForward()
    {
        // 90 days after Mon 24/08/2026 is Sun 22/11/2026.
        var window = Assert.IsType<FilingWindow.Nearly>(FilingWindow.Check(new(2026, 8, 24), new(2026, 11, 20), RuleBook.Shipped));

        Assert.Equal(new DateOnly(2026, 11, 22), window.SafeOn);
    }

    [Theory]
    [InlineData(2, 1, 1, false)]
    [InlineData(4, 1, 1, false)]
    [InlineData(5, 1, 2, true)]
    [InlineData(10, 1, 2, true)]
    [InlineData(11, 1, 5, true)]
    [InlineData(4000, 1, 5, true)]
    public void RepresentativeRule_ByPeople_FollowsArticle29(int people, int least, int most, bool certain) =>
        Assert.Equal(new RepresentativeRule(least, most, certain), RepresentativeRule.For(people));

    [Fact]
    public void RepresentativeRule_ForOnePerson_IsNone() => Assert.Null(RepresentativeRule.For(1));

    [Theory]
    [InlineData(DecisionSigner.CommuneChairman, Competence.Here)]
    [InlineData(DecisionSigner.ProvinceChairman, Competence.Elsewhere)]
    [InlineData(DecisionSigner.Other, Competence.Elsewhere)]
    [InlineData(DecisionSigner.Unknown, Competence.Unknown)]
    [InlineData(null, Competence.Unknown)]
    public void Competence_BySigner_WarnsOnlyWhenAnotherBodySigned(DecisionSigner? signer, Competence expected) =>
        Assert.Equal(expected, CompetenceRule.Check(signer));
}
