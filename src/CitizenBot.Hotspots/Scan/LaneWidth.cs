namespace CitizenBot.Hotspots.Scan;

/// <summary>How many replicates one instruction takes. The answer is the same by every width; only the time differs.</summary>
public enum LaneWidth
{
    /// <summary>The widest this machine has.</summary>
    Widest,

    /// <summary>512 bits: 64 or 32 replicates.</summary>
    Bits512,

    /// <summary>256 bits: 32 or 16 replicates.</summary>
    Bits256,

    /// <summary>One replicate after the other.</summary>
    Scalar,
}
