namespace CitizenBot.Storage;

/// <summary>What a check of all audit chains found.</summary>
/// <param name="Chains">How many chains there are.</param>
/// <param name="Entries">How many entries were checked.</param>
/// <param name="Root">Hash over all heads, in hexadecimal; print it elsewhere every night, and a chain rewritten from its start is found too.</param>
/// <param name="Broken">The first broken entry as <c>case, number: why</c>; null when all holds.</param>
public sealed record LogVerdict(int Chains, long Entries, string Root, string? Broken)
{
    /// <summary>How many details were erased by retention; their hashes stand, and the chain holds over them.</summary>
    public long Erased { get; init; }

    /// <summary>The heads <see cref="Root"/> is made of, by case code.</summary>
    public required IReadOnlyDictionary<string, LogHead> Heads { get; init; }
}
