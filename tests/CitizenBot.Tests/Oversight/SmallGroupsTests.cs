using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Tests.Oversight;

/// <summary>Small groups disappear, and a small rest takes a larger one with it.</summary>
public sealed class SmallGroupsTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a", "", 1)]
    [InlineData("aaa", "a3", 0)]
    [InlineData("aaabb", "", 5)]
    [InlineData("aaabbcc", "a3", 4)]
    [InlineData("aaaabbbc", "a4", 4)]
    [InlineData("aaaabbbccc", "a4 b3 c3", 0)]
    public void Fold_ShowsOnlyWhatIsLarge(string cases, string shown, int rest)
    {
        var folded = SmallGroups.Fold(cases.Select(one => one.ToString()));

        Assert.Equal((shown, rest, cases.Length), (string.Join(' ', folded.Groups.Select(group => $"{group.Id}{group.Count}")), folded.Rest, folded.Total));
    }
}
