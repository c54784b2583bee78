namespace CitizenBot.Storage;

/// <summary>An official is away, and a deputy stands in: first and last day, both inclusive, in the office's zone.</summary>
/// <param name="Id">Unique for ever.</param>
/// <param name="Official">Who is away.</param>
/// <param name="Deputy">Who stands in.</param>
/// <param name="FromOn">First day.</param>
/// <param name="ToOn">Last day.</param>
/// <param name="CreatedAt">When it was entered (UTC).</param>
/// <param name="EndedAt">When it was taken back or cut short (UTC); null while it stands.</param>
public sealed record LeaveRow(string Id, string Official, string Deputy, DateOnly FromOn, DateOnly ToOn, DateTime CreatedAt, DateTime? EndedAt = null);
