namespace CitizenBot.Storage;

/// <summary>One run of a job.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Which job.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC; null while it runs, or for ever when its host died.</param>
/// <param name="Succeeded">How it ended.</param>
/// <param name="Result">One line for the operator.</param>
public sealed record JobRunRow(string Id, string Name, DateTime StartedAt, DateTime? EndedAt, bool? Succeeded, string? Result);
