namespace CitizenBot.Storage;

/// <summary>The bytes of a file, and what was found when somebody looked at them.</summary>
/// <param name="Original">As they came; kept for ever with their check sum.</param>
/// <param name="View">A copy that is safe to look at (a picture without its metadata), or null.</param>
/// <param name="Found">What it is, found from the bytes: a media type.</param>
/// <param name="Odd">What does not fit, see <see cref="FileMeta.Odd"/>.</param>
public sealed record FileContent(byte[] Original, byte[]? View, string Found, string? Odd);
