namespace CitizenBot.Storage;

/// <summary>What the operator's page shows of the queue.</summary>
/// <param name="Waiting">Messages that are due and not sent.</param>
/// <param name="OldestDueAt">Since when the oldest of them is due (UTC).</param>
/// <param name="Held">Messages that wait for their hour.</param>
/// <param name="Parked">Notices whose person has no open chat.</param>
/// <param name="DeadLetters">Dead letters neither replayed nor dropped.</param>
/// <param name="FilesWaiting">Files whose content is still with the channel.</param>
/// <param name="FilesFailed">Files of cases whose content could not be had.</param>
public sealed record HealthFigures(int Waiting, DateTime? OldestDueAt, int Held, int Parked, int DeadLetters, int FilesWaiting = 0, int FilesFailed = 0);
