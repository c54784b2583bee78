using System.Net;
using CitizenBot.Host.Channels.DirectLine;
using Microsoft.Extensions.Time.Testing;

namespace CitizenBot.Tests.DirectLine;

/// <summary>The pace at which one address may ask.</summary>
public sealed class AddressLimitTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Take_BeyondThePace_SaysHowLongToWait()
    {
        var limit = new AddressLimit(2, _time);
        var here = IPAddress.Parse("203.0.113.7");
        limit.Take(here);
        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Null(limit.Take(here));
        Assert.Equal(TimeSpan.FromSeconds(40), limit.Take(here));
        Assert.Null(limit.Take(IPAddress.Parse("203.0.113.8")));
        _time.Advance(TimeSpan.FromSeconds(40));
        Assert.Null(limit.Take(here));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    public void Take_CountsAHouseholdAsOne(string one, string other, bool same)
    {
        var limit = new AddressLimit(1, _time);
        limit.Take(IPAddress.Parse(one));

        Assert.Equal(same, limit.Take(IPAddress.Parse(other)) is not null);
    }

    [Fact]
    public void Take_FromVeryManyAddresses_ForgetsThoseThatAreOver()
    {
        var limit = new AddressLimit(1, _time);
        for (var i = 0; i < 10_001; i++) limit.Take(new IPAddress(i));
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(limit.Take(new IPAddress(1)));
    }
}
