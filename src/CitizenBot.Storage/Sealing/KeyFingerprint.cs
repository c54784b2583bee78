namespace CitizenBot.Storage.Sealing;

/// <summary>A short public name of a key, for the operator to compare with the paper in the safe: it reveals nothing of the key.</summary>
/// <param name="Kind">Which of the three keys.</param>
/// <param name="Version">Counts from 1; rotation adds one.</param>
/// <param name="Print">Sixteen hexadecimal digits.</param>
public sealed record KeyFingerprint(KeyKind Kind, int Version, string Print)
{
    /// <summary>As kept in the database and shown: <c>master.1=0123456789abcdef</c>.</summary>
    public override string ToString() => $"{KeyFile.Name(Kind, Version)}={Print}";
}
