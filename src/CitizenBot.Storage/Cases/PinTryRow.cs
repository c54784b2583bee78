namespace CitizenBot.Storage;

/// <summary>A PIN tried earlier from a chat.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Matched">Whether it opened the case.</param>
public sealed record PinTryRow(DateTime At, bool Matched);
