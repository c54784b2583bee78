namespace CitizenBot.Storage;

/// <summary>Where the database, the lock, the keys and the files are.</summary>
/// <param name="Provider">Which database.</param>
/// <param name="ConnectionString">Null or empty on SQLite means <c>citizenbot.db</c> in the data directory.</param>
/// <param name="DataDirectory">Holds the SQLite file and <c>host.lock</c>.</param>
/// <param name="KeysDirectory">Holds the key files; never put it into the same backup as the data.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string? ConnectionString, string DataDirectory, string KeysDirectory)
{
    /// <summary>Holds the sealed contents of files; hosts that share a database share it. <c>files</c> in the data directory unless said otherwise.</summary>
    public string FilesDirectory { get; init; } = Path.Combine(DataDirectory, "files");
}
