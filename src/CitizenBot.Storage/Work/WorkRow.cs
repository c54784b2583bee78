namespace CitizenBot.Storage;

/// <summary>One line of a work list: clear columns alone; nothing sealed is opened for it.</summary>
/// <param name="Code">Public code.</param>
/// <param name="Sealed">True for a sealed case.</param>
/// <param name="DueOn">Where its first limit ends; null when none runs.</param>
/// <param name="Purpose">What that limit is for.</param>
/// <param name="Responsible">Who has it.</param>
public sealed record WorkRow(string Code, bool Sealed, DateOnly? DueOn, string? Purpose, string? Responsible);
