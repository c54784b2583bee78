namespace CitizenBot.IntegrationTests;

/// <summary>On CI a missing database or browser must not hide behind skipped tests.</summary>
public sealed class ToolsTests
{
    [Theory]
    [InlineData("CITIZENBOT_TEST_POSTGRES")]
    [InlineData("CITIZENBOT_TEST_CHROMIUM")]
    public void OnCi_NothingIsSkippedForWantOfATool(string variable)
    {
        var onCi = Environment.GetEnvironmentVariable("CI") == "true";
        Assert.True(!onCi || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)), $"{variable} is not set: run deploy/test");
    }
}
