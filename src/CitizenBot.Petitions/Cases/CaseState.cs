using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Petitions.Cases;

/// <summary>A case with its clocks: what every decision starts from and leads to.</summary>
public sealed record CaseState(CaseRecord Record, IReadOnlyList<Clock> Clocks)
{
    /// <summary>The clock of a purpose (see <see cref="ClockPurpose"/>), running ones first.</summary>
    public Clock? Clock(string purpose) =>
        Clocks.Where(clock => clock.Purpose == purpose).OrderBy(clock => clock.State == ClockState.Running ? 0 : 1).FirstOrDefault();

    /// <summary>The running clock whose day comes first and which somebody is held to; null when none runs.</summary>
    public Clock? NextDue() => Clocks
        .Where(clock => clock.State == ClockState.Running && ClockPurpose.Warns(clock.Purpose))
        .OrderBy(clock => clock.Due.On)
        .FirstOrDefault();
}
