namespace CitizenBot.Storage;

/// <summary>An activity to append to the log of a web chat.</summary>
/// <param name="ChatId">Whose log.</param>
/// <param name="FromBot">False for what the person said.</param>
/// <param name="Activity">JSON; its id and timestamp are best derived from the row when read.</param>
/// <param name="Masked">JSON with secrets hidden, or null when there are none.</param>
public sealed record LogWrite(string ChatId, bool FromBot, string Activity, string? Masked = null);
