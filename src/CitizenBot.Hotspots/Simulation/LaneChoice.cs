using System.Runtime.Intrinsics;
using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>Which lanes this machine has.</summary>
internal static class LaneChoice
{
    public static LaneWidth Of(LaneWidth asked) => asked != LaneWidth.Widest
        ? asked
        : Vector512.IsHardwareAccelerated ? LaneWidth.Bits512 : Vector256.IsHardwareAccelerated ? LaneWidth.Bits256 : LaneWidth.Scalar;
}
