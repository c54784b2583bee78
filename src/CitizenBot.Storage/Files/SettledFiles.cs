namespace CitizenBot.Storage;

/// <summary>Files of a case of which the last one just found its end: the person may now be told of all of them.</summary>
/// <param name="CaseCode">The case.</param>
/// <param name="FiledByChat">The chat it was filed in.</param>
/// <param name="WantsNotices">Whether the person agreed to be told of changes.</param>
/// <param name="IsSealed">A denunciation.</param>
/// <param name="Files">Those that were owed, in the order in which they came.</param>
public sealed record SettledFiles(string CaseCode, string? FiledByChat, bool WantsNotices, bool IsSealed, IReadOnlyList<FileRow> Files);
