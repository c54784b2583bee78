namespace CitizenBot.Storage;

/// <summary>Where the database, the lock and the keys are.</summary>
/// <param name="Provider">Which database.</param>
/// <param name="ConnectionString">Null or empty on SQLite means <c>citizenbot.db</c> in the data directory.</param>
/// <param name="DataDirectory">Holds the SQLite file and <c>host.lock</c>.</param>
/// <param name="KeysDirectory">Holds the key files; never put it into the same backup as the data.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string? ConnectionString, string DataDirectory, string KeysDirectory);
