namespace CitizenBot.Pictures.Forms;

/// <summary>Room for one signature or fingerprint.</summary>
/// <param name="Title">Who signs, in capitals.</param>
/// <param name="Note">How, in brackets.</param>
/// <param name="Name">Printed below the room; null leaves it to be written.</param>
public sealed record FormSignature(string Title, string Note, string? Name);
