namespace CitizenBot.Storage;

/// <summary>What figures are made of: the clear columns of a case. Nothing sealed was opened for it.</summary>
/// <param name="Code">The public code.</param>
/// <param name="Kind">The kind; null for a sealed case.</param>
/// <param name="Unit">The unit it is about.</param>
/// <param name="Field">The field it is about.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="FiledOn">The office's day of filing.</param>
/// <param name="ClosedOn">The office's day of closing; null while open.</param>
/// <param name="Responsible">The official who has it.</param>
/// <param name="People">How many filed it together.</param>
/// <param name="Rating">See <see cref="CaseRow.Rating"/>.</param>
/// <param name="InTime">See <see cref="CaseRow.InTime"/>.</param>
public sealed record CaseFigureRow(
    string Code, string? Kind, string? Unit, string? Field, string Stage, DateOnly FiledOn, DateOnly? ClosedOn, string? Responsible, int People, int? Rating, bool? InTime);
