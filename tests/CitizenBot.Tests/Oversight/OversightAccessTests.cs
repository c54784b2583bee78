using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Oversight;

/// <summary>Who may see how much.</summary>
public sealed class OversightAccessTests
{
    [Theory]
    [InlineData("chu-tich", OversightScope.Whole)]
    [InlineData("pho-chu-tich", OversightScope.Whole)]
    [InlineData("truong-kinh-te", OversightScope.Codes)]
    [InlineData("giam-sat", OversightScope.Codes)]
    [InlineData("truong-cong-an", OversightScope.Counts)]
    [InlineData("tiep-nhan", OversightScope.None)]
    [InlineData("dia-chinh", OversightScope.None)]
    [InlineData("quan-tri", OversightScope.None)]
    [InlineData("nobody", OversightScope.None)]
    public void Scope_FollowsTheRole(string official, OversightScope scope) =>
        Assert.Equal(scope, OversightAccess.Of(SampleOffices.Ward.Official(official)));
}
