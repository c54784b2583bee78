using System.Runtime.CompilerServices;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>
/// The zones as the simulation walks them: from every centre one location after the other. Locations without any case are left out, for no
/// replicate puts one there, and so is the end of a walk that only comes to sets seen before.
/// </summary>
internal sealed class ZoneSteps
{
    private readonly List<int> _location = [];
    private readonly List<int> _zoneCases = [];
    private readonly List<bool> _isZone = [];
    private readonly List<int> _starts = [];
    private readonly HashSet<ulong> _seen = [];

    /// <summary>Location that each step adds.</summary>
    public int[] Location { get; private set; } = [];

    /// <summary>N_Z after each step.</summary>
    public int[] ZoneCases { get; private set; } = [];

    /// <summary>Whether the set after the step is a zone; not so among locations that tie and join together.</summary>
    public bool[] IsZone { get; private set; } = [];

    /// <summary>First step of each walk, and one more for the end.</summary>
    public int[] Starts { get; private set; } = [];

    public int Count => Location.Length;

    /// <summary>Adds a walk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<int> locations, ReadOnlySpan<int> zoneCases, ReadOnlySpan<bool> isZone)
    {
        var keep = 0;
        var set = 0UL;
        for (var i = 0; i < locations.Length; i++)
        {
            // A set is known by the sum of 64 random bits for each member, whatever the order.
            set += Randomness.Mix((ulong)locations[i] + 1);
            if (isZone[i] && _seen.Add(set))
                keep = i + 1;
        }

        if (keep == 0)
            return;
        _starts.Add(_location.Count);
        _location.AddRange(locations[..keep]);
        _zoneCases.AddRange(zoneCases[..keep]);
        _isZone.AddRange(isZone[..keep]);
    }

    /// <summary>Ends adding.</summary>
    public void Seal()
    {
        _starts.Add(_location.Count);
        (Location, ZoneCases, IsZone, Starts) = ([.. _location], [.. _zoneCases], [.. _isZone], [.. _starts]);
        _seen.Clear();
        _seen.TrimExcess();
        _location.Clear();
        _location.TrimExcess();
        _zoneCases.Clear();
        _zoneCases.TrimExcess();
        _isZone.Clear();
        _isZone.TrimExcess();
    }
}
