namespace CitizenBot.Storage;

/// <summary>As what a program opens the database.</summary>
public enum OpenMode
{
    /// <summary>As the host: takes the host lock (SQLite), migrates when needed, clears leases that a dead host left, may make the keys.</summary>
    Host,

    /// <summary>As a verb beside a running host: takes no lock, migrates nothing, refuses an old schema, never makes keys.</summary>
    Visitor,
}
