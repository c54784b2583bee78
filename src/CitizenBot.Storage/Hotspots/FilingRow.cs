namespace CitizenBot.Storage;

/// <summary>A filing as the scan counts it. Who filed it was compared in the store and does not leave it.</summary>
/// <param name="Code">The public code.</param>
/// <param name="Unit">Where it happened; null when not known.</param>
/// <param name="Field">What it is about; null when not known.</param>
/// <param name="FiledOn">The office's day of filing.</param>
/// <param name="Sealed">True for a sealed case: it is counted only among all fields.</param>
/// <param name="InField">False when the same person filed about the same in this unit and field shortly before.</param>
/// <param name="Pooled">False when the same person filed about the same in this unit shortly before, whatever the field.</param>
public sealed record FilingRow(string Code, string? Unit, string? Field, DateOnly FiledOn, bool Sealed, bool InField, bool Pooled);
