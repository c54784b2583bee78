using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Deadlines;

public sealed class ClockTests
{
    [Fact]
    public void Start_KeepsRuleVersionCalendarAndDates()
    {
        var clock = Days.Clock("KN-TL-1", "2026-12-10");

        Assert.Equal(("KN-TL-1", Days.On("2026-07-01"), Days.Shipped.Version), (clock.RuleId, clock.Effective, clock.CalendarVersion));
        Assert.Equal((Days.On("2026-12-21"), Days.On("2026-12-20"), ClockState.Running), (clock.Due.On, clock.EarlyMark, clock.State));
    }

    [Fact]
    public void Rebase_OntoTheDayOfTheSignature_CountsAnew()
    {
        var clock = Days.Clock("KN-TL-1", "2026-11-25").Rebase(Days.On("2026-11-30"), RuleBook.Shipped, Days.Shipped);

        Assert.Equal((Days.On("2026-11-30"), Days.On("2026-12-09"), true), (clock.StartOn, clock.Due.On, clock.Due.Certain));
    }

    [Fact]
    public void Rebase_ForAnExtension_UsesTheLongerRule()
    {
        var complex = RuleBook.Shipped.For(RuleBook.Shipped.Variant("KN-GQ-1", complex: true, remote: false), Days.On("2026-12-03"));

        Assert.Equal(Days.On("2027-01-18"), Days.Clock("KN-GQ-1", "2026-12-03").Rebase(Days.On("2026-12-03"), complex, Days.Shipped).Due.On);
    }

    [Fact]
    public void Explain_CountsTheVersionOfTheClock()
    {
        var explanation = Days.Clock("KN-GQ-1", "2026-12-03").Explain(RuleBook.Shipped, Days.Shipped);

        Assert.Equal((Days.On("2027-01-04"), Grade.Expected), (explanation.Due.On, explanation.Rule.Grade));
    }

    [Fact]
    public void Explain_WithoutItsRuleFile_SaysThatOneWasRemoved() =>
        Assert.Contains("KN-GQ-1", Assert.Throws<ArgumentException>(() => Days.Clock("KN-GQ-1", "2026-12-03").RuleIn(new RuleBook([]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Stop_KeepsTheDay()
    {
        var clock = Days.Clock("KN-GQ-1", "2026-12-03").Stop(Days.On("2026-12-20"));

        Assert.Equal((ClockState.Stopped, Days.On("2026-12-20")), (clock.State, clock.EndedOn));
    }

    [Fact]
    public void Start_OfARuleWithoutAKnownLimit_SaysWhy() =>
        Assert.Contains("PAKN-DVCQG", Assert.Throws<InvalidOperationException>(() => Days.Clock("PAKN-DVCQG", "2026-12-03")).Message, StringComparison.Ordinal);
}
