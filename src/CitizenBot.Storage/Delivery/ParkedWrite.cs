namespace CitizenBot.Storage;

/// <summary>A notice whose person has no open chat; it waits here, is counted in health, and goes out by the next chat of that person.</summary>
/// <param name="Person">Official id or <c>group:id</c>.</param>
/// <param name="Class">What it is for.</param>
/// <param name="Body">As in <see cref="OutboxWrite"/>; sealed under a key of its own.</param>
/// <param name="CaseCode">The case it speaks of.</param>
public sealed record ParkedWrite(string Person, OutboxClass Class, string Body, string? CaseCode = null);
