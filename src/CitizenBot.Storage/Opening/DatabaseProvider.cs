namespace CitizenBot.Storage;

/// <summary>The two databases a house may use (setting <c>Database:Provider</c>).</summary>
public enum DatabaseProvider
{
    /// <summary>One file under the data directory; one host.</summary>
    Sqlite,

    /// <summary>A server; several hosts may share it.</summary>
    PostgreSql,
}
