namespace CitizenBot.Storage;

/// <summary>The state a turn leaves behind.</summary>
/// <param name="Id">Which chat.</param>
/// <param name="Version">As it was read: another one now means conflict.</param>
/// <param name="State">JSON.</param>
/// <param name="Locale">Language from now on, or null for no change.</param>
public sealed record ChatWrite(string Id, int Version, string? State, string? Locale = null);
