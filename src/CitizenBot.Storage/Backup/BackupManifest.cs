namespace CitizenBot.Storage;

/// <summary>What stands at the head of a backup: enough to refuse a wrong one before anything is written.</summary>
/// <param name="Format">1.</param>
/// <param name="Provider">The database it was made of; it is restored into the same kind.</param>
/// <param name="Migration">The newest migration of its schema.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Keys">Fingerprints of the keys that open it, as the database remembers them; the keys themselves are never in it.</param>
/// <param name="Tables">Its tables in an order in which they can be filled, with their columns; empty for SQLite, whose file is in it whole.</param>
/// <param name="Files">How many contents of files are in it.</param>
public sealed record BackupManifest(
    int Format, string Provider, string Migration, DateTime MadeAt, string Keys, IReadOnlyList<BackupTable> Tables, int Files)
{
    /// <summary>The only format so far.</summary>
    public const int Known = 1;
}

/// <summary>A table of a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">In the order in which they were copied.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns);
