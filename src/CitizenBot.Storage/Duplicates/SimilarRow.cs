using CitizenBot.Storage.Duplicates;

namespace CitizenBot.Storage;

/// <summary>An open case whose words are like the ones that were looked for.</summary>
/// <param name="Code">Its code: never for the eyes of another citizen.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="FiledOn">The office's day of filing.</param>
/// <param name="Likeness">How like.</param>
public sealed record SimilarRow(string Code, string? Unit, DateOnly FiledOn, Likeness Likeness);
