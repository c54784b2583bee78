namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>What became of an activity that was posted.</summary>
public abstract record ReceiveResult
{
    private ReceiveResult() { }

    /// <summary>It is in the database; a repeat of it gets the same id.</summary>
    public sealed record Accepted(string Id) : ReceiveResult;

    /// <summary>It is not, and the client should send it again.</summary>
    public sealed record Unavailable : ReceiveResult;
}
