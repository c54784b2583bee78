using System.Runtime.CompilerServices;

namespace CitizenBot.Hotspots.Scan;

/// <summary>The margins of the table of cases, and its recent days.</summary>
internal sealed class CaseTable
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public CaseTable(ScanInput input, Locations locations, int windows)
    {
        Windows = windows;
        OfLocation = new int[locations.Count];
        InLastDays = new int[windows];
        Recent = new int[locations.Count * windows];
        foreach (var (place, day, count) in input.Cases)
        {
            var location = locations.OfPlace[place];
            Total += count;
            OfLocation[location] += count;
            var back = input.Days - 1 - day;
            if (back < windows)
            {
                InLastDays[back] += count;
                Recent[location * windows + back] += count;
            }
        }

        for (var k = 1; k < windows; k++)
        {
            InLastDays[k] += InLastDays[k - 1];
            for (var location = 0; location < locations.Count; location++)
            {
                Recent[location * windows + k] += Recent[location * windows + k - 1];
            }
        }
    }

    /// <summary>Cases in all (C).</summary>
    public int Total { get; }

    /// <summary>Number of windows (K): the last 1, 2, ... K days.</summary>
    public int Windows { get; }

    /// <summary>Cases of each location over the whole period; N_Z is their sum over a zone.</summary>
    public int[] OfLocation { get; }

    /// <summary>T_k at index k - 1: cases of all locations in the last k days.</summary>
    public int[] InLastDays { get; }

    /// <summary>At location * K + k - 1: cases of the location in the last k days.</summary>
    public int[] Recent { get; }
}
