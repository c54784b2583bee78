using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Petitions.Hotspots;

/// <summary>Reads the signs of cases: each by itself, for the case list, and together, for the message.</summary>
public static class HotspotSignals
{
    /// <summary>One second complaint is a citizen's right; two and more at one place say that the first answers do not hold.</summary>
    private const int ManySeconds = 2;

    /// <summary>The signs that hold for one case.</summary>
    /// <param name="one">The case.</param>
    /// <param name="today">Today in the office's zone.</param>
    public static IReadOnlyList<HotspotSignalKind> Of(SignalCase one, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(one);
        var record = one.State.Record;
        (HotspotSignalKind Kind, bool Holds)[] signs =
        [
            (HotspotSignalKind.Crowded, Math.Max(one.MatterPeople, record.PeopleCount) >= SpecialCases.Crowd),
            (HotspotSignalKind.Complex, record.Complexity.Count > 0),
            (HotspotSignalKind.Prolonged, one.State.Clocks.Any(clock => clock is { State: ClockState.Running, Purpose: ClockPurpose.Resolve } && clock.Due.On < today)),
            (HotspotSignalKind.Bypassing, record.AboveFirst),
            (HotspotSignalKind.Recurring, one.Recurs),
            (HotspotSignalKind.SecondComplaints, record.Second || record.Further),
        ];
        return [.. signs.Where(sign => sign.Holds).Select(sign => sign.Kind)];
    }

    /// <summary>The signs of all cases of a hotspot, each once.</summary>
    public static IReadOnlyList<HotspotSignal> Of(IReadOnlyList<SignalCase> cases, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return
        [
            .. from one in cases
               from kind in Of(one, today)
               group one by kind into sign
               let count = sign.Key == HotspotSignalKind.Crowded ? sign.Max(one => Math.Max(one.MatterPeople, one.State.Record.PeopleCount)) : sign.Count()
               where sign.Key != HotspotSignalKind.SecondComplaints || count >= ManySeconds
               orderby sign.Key
               select new HotspotSignal(sign.Key, count),
        ];
    }
}
