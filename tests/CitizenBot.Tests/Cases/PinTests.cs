using CitizenBot.Petitions.Cases;

namespace CitizenBot.Tests.Cases;

/// <summary>PINs: six digits, fair, read with or without the space.</summary>
public sealed class PinTests
{
    [Theory]
    [InlineData("482 915")]
    [InlineData("482915")]
    [InlineData(" 48 29 15 ")]
    [InlineData("482-915")]
    public void Parse_OfSixDigitsHoweverTyped_IsThePin(string text)
    {
        var pin = Pin.Parse(text);

        Assert.Equal("482915", pin?.Digits);
        Assert.Equal("482 915", pin?.Shown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("48291")]
    [InlineData("4829155")]
    [InlineData("48291a")]
    [InlineData("٤٨٢٩١٥")]
    public void Parse_OfAnythingElse_IsNoPin(string text) => Assert.Null(Pin.Parse(text));

    [Fact]
    public void Create_KeepsLeadingZeros() => Assert.Equal("000 007", Pin.Create([7, 0, 0, 0]).Shown);

    [Fact]
    public void Create_PassesOverBytesBeyondTheLastFullMillion() => Assert.Equal("000001", Pin.Create([255, 255, 255, 255, 1, 0, 0, 0]).Digits);

    [Fact]
    public void Create_FromBytesThatAllLieBeyond_SaysToPassMore() =>
        Assert.Contains("cryptographic", Assert.Throws<ArgumentException>(() => Pin.Create([255, 255, 255, 255])).Message, StringComparison.Ordinal);

    [Fact]
    public void ToString_ShowsNoDigit() => Assert.DoesNotContain(Pin.Parse("482915")!.ToString(), char.IsDigit);
}
