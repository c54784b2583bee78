namespace CitizenBot.Storage;

/// <summary>A PIN that was tried, for slowing and locking.</summary>
/// <param name="ChatId">From which chat.</param>
/// <param name="Code">For which code; kept as an HMAC.</param>
/// <param name="Matched">Whether it opened the case.</param>
public sealed record PinTry(string ChatId, string Code, bool Matched);
