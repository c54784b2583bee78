namespace CitizenBot.Hotspots.Scan;

/// <summary>The best cylinder of one centre.</summary>
/// <param name="Centre">Location in its middle.</param>
/// <param name="Name">Least id at that location.</param>
/// <param name="Size">How many of the centre's neighbours, itself counted, are in it.</param>
/// <param name="Distance">To the farthest of them.</param>
/// <param name="Days">Length of the window.</param>
/// <param name="Observed">n.</param>
/// <param name="Product">N_Z T_k, of which mu is C-th.</param>
/// <param name="Llr">Its ratio.</param>
internal sealed record Candidate(int Centre, string Name, int Size, double Distance, int Days, int Observed, long Product, double Llr)
{
    /// <summary>The highest ratio first; of equal ones the smaller radius, then the lesser id.</summary>
    public static int BestFirst(Candidate a, Candidate b)
    {
        var byRatio = b.Llr.CompareTo(a.Llr);
        if (byRatio != 0)
            return byRatio;
        var byRadius = a.Distance.CompareTo(b.Distance);
        return byRadius != 0 ? byRadius : string.CompareOrdinal(a.Name, b.Name);
    }
}
