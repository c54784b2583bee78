namespace CitizenBot.Storage;

/// <summary>What a message out is for; a lower one may pass a higher one in the same chat, order is promised within one.</summary>
public enum OutboxClass
{
    /// <summary>The answer to what the person just said.</summary>
    Reply = 0,

    /// <summary>A notice: new case, reminder, overdue, change of a case.</summary>
    Alert = 1,

    /// <summary>A summary of many things, at a set hour.</summary>
    Digest = 2,

    /// <summary>The same message to many.</summary>
    Broadcast = 3,
}
