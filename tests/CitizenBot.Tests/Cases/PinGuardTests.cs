using CitizenBot.Petitions.Cases;

namespace CitizenBot.Tests.Cases;

/// <summary>Wrong PINs: counted down, slowed, locked for half an hour, told once.</summary>
public sealed class PinGuardTests
{
    private static readonly DateTime Now = new(2026, 11, 30, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Check_AfterOneWrongPin_LeavesFour() => Assert.Equal(new PinAllowance.Allowed(4), PinGuard.Check([Now], Now));

    [Fact]
    public void Check_AfterThreeWrongPins_SlowsAndThenAllows()
    {
        DateTime[] failures = [Now.AddMinutes(-2), Now.AddMinutes(-1), Now];

        Assert.Equal(new PinAllowance.Slowed(Now.AddSeconds(5), 2), PinGuard.Check(failures, Now));
        Assert.Equal(new PinAllowance.Allowed(2), PinGuard.Check(failures, Now.AddSeconds(5)));
    }

    [Fact]
    public void Check_AfterFiveWrongPins_LocksForThirtyMinutesAndTellsTheOperatorOnce()
    {
        var failures = Enumerable.Range(0, 5).Select(i => Now.AddMinutes(-i)).ToArray();

        Assert.Equal(new PinAllowance.Locked(Now.AddMinutes(30), TellOperator: true), PinGuard.Check(failures, Now));
        Assert.Equal(new PinAllowance.Locked(Now.AddMinutes(30), TellOperator: false), PinGuard.Check(failures, Now.AddMinutes(25)));
        Assert.Equal(new PinAllowance.Allowed(5), PinGuard.Check(failures, Now.AddMinutes(30)));
    }

    [Fact]
    public void IsGuessing_WithThirtyWrongPinsInTenMinutes_IsTrue()
    {
        var failures = Enumerable.Range(0, 30).Select(i => Now.AddSeconds(-i)).ToArray();

        Assert.True(PinGuard.IsGuessing(failures, Now));
        Assert.False(PinGuard.IsGuessing(failures.Skip(1), Now));
        Assert.False(PinGuard.IsGuessing(failures, Now.AddMinutes(11)));
    }
}
