namespace CitizenBot.Storage;

/// <summary>The words of a new petition, to be kept as a fingerprint only. Never of a denunciation.</summary>
/// <param name="CaseCode">The case.</param>
/// <param name="Field">Its field; cases of other fields are not compared with it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="FiledOn">The office's day of filing.</param>
/// <param name="Story">What was told; not stored.</param>
/// <param name="Place">What was said of the place; not stored.</param>
public sealed record FingerprintWrite(string CaseCode, string? Field, string? Unit, DateOnly FiledOn, string Story, string Place)
{
    /// <summary>Deliberately short: the words must not end up in a log by being printed.</summary>
    public override string ToString() => $"{nameof(FingerprintWrite)} {CaseCode}";
}
