namespace CitizenBot.Storage;

/// <summary>What a backup or a restore did.</summary>
/// <param name="Manifest">The head of the file.</param>
/// <param name="Missing">Contents of files that a row names and the folder did not have.</param>
public sealed record BackupResult(BackupManifest Manifest, int Missing);
