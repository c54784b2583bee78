namespace CitizenBot.Host.Channels;

/// <summary>A file as it comes off the shelf.</summary>
/// <param name="Name">A safe name with the ending of what it really is.</param>
/// <param name="ContentType">What it is, found from its content.</param>
public sealed record ShelvedFile(string Name, string ContentType, byte[] Content);
