namespace CitizenBot.Storage;

/// <summary>An entry of the audit chain of a case, opened.</summary>
/// <param name="Seq">Counts from 1 inside the case.</param>
/// <param name="At">When (UTC, milliseconds).</param>
/// <param name="Actor"><c>citizen</c>, an official's id, or <c>system</c>.</param>
/// <param name="Act">A stable key.</param>
/// <param name="Detail">Opened; null when there was none or it was erased by law.</param>
public sealed record AuditRow(long Seq, DateTime At, string Actor, string Act, string? Detail);
