namespace CitizenBot.Hotspots.Simulation;

/// <summary>
/// How counts and critical counts lie in memory: in groups of eight windows, which the lanes keep in registers while they walk. Within a group
/// come the locations (or steps), then the eight windows, then the 64 replicates of a block (one when they go one after the other).
/// </summary>
internal static class Layout
{
    /// <summary>Windows of a group.</summary>
    public const int Group = 8;

    /// <summary>Replicates of a block: the unit of randomness and of work.</summary>
    public const int Block = 64;

    public static int Groups(int windows) => (windows + Group - 1) / Group;
}
