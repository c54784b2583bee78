using CitizenBot.Petitions.Cases;

namespace CitizenBot.Tests.Cases;

/// <summary>One person gives one input, however the number is written.</summary>
public sealed class PersonKeyInputTests
{
    [Theory]
    [InlineData("0912 345 678")]
    [InlineData("+84 912.345.678")]
    [InlineData("84912345678")]
    [InlineData("0084 912 345 678")]
    [InlineData("+84 (0) 912-345-678")]
    public void Phone_HoweverWritten_IsTheNationalDigits(string text) => Assert.Equal("phone:0912345678", PersonKeyInput.Phone(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("không có")]
    [InlineData("113")]
    public void Phone_OfTooFewDigits_IsNone(string? text) => Assert.Null(PersonKeyInput.Phone(text));

    [Fact]
    public void For_TakesThePhoneThenTheIdNumberThenTheChat()
    {
        var identity = new Identity("Nguyễn Thị Mẫu", Phone: "0912345678", IdNumber: "0790 9900 0001");

        Assert.Equal("phone:0912345678", PersonKeyInput.For(identity, "web/a"));
        Assert.Equal("id:079099000001", PersonKeyInput.For(identity with { Phone = null }, "web/a"));
        Assert.Equal("chat:web/a", PersonKeyInput.For(null, "web/a"));
    }
}
