namespace CitizenBot.Hotspots.Simulation;

/// <summary>The inner loops for one width of registers.</summary>
internal unsafe interface ILanes
{
    /// <summary>Bytes of a register.</summary>
    static abstract int Bytes { get; }

    /// <summary>Walks all zones with one group of windows, all 64 replicates.</summary>
    /// <param name="group">Counts of the group.</param>
    /// <param name="steps">Steps to take.</param>
    /// <param name="starts">Where in <paramref name="steps"/> each walk starts, and the end.</param>
    /// <param name="walks">Number of walks.</param>
    /// <param name="rows">Where the counts of each step's location begin.</param>
    /// <param name="critical">Critical counts less one of the group.</param>
    /// <param name="reached">64 lanes; one that is not 0 afterwards has reached its critical count somewhere.</param>
    static abstract void Reached<T>(T* group, int* steps, int* starts, int walks, int* rows, uint* critical, T* reached)
        where T : unmanaged;

    /// <summary>Walks from one centre and writes down the eight sums of each step at which some lane reaches its critical count.</summary>
    /// <returns>How many were written down.</returns>
    static abstract int Collect<T>(T* group, int* steps, int from, int to, int* rows, uint* critical, T* sums, int* at)
        where T : unmanaged;

    /// <summary>Which lanes are above a critical count less one.</summary>
    static abstract ulong Above<T>(T* sums, uint critical)
        where T : unmanaged;

    /// <summary>Adds the 64 counts of one row to those of another.</summary>
    static abstract void AddRow<T>(T* from, T* to)
        where T : unmanaged;

    /// <summary>Keeps of the 64 counts of a row those that a mask lets through.</summary>
    static abstract void MaskRow<T>(T* row, T* mask)
        where T : unmanaged;
}
