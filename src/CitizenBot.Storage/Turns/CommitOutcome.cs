namespace CitizenBot.Storage;

/// <summary>How a commit ended.</summary>
public enum CommitOutcome
{
    /// <summary>All of it is written.</summary>
    Committed,

    /// <summary>This update was answered before; nothing is written.</summary>
    Duplicate,

    /// <summary>Somebody else changed the chat, a case or the invitation meanwhile; nothing is written, run the turn again.</summary>
    Conflict,
}
