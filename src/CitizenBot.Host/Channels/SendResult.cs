using CitizenBot.Storage;

namespace CitizenBot.Host.Channels;

/// <summary>What became of one send.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>It was taken. <paramref name="Log"/> is set by the web chat, where sending is writing into the conversation's log.</summary>
    public sealed record Sent(string? ExternalId = null, LogWrite? Log = null) : SendResult;

    /// <summary>Not now: the whole lane waits this long.</summary>
    public sealed record RetryAfter(TimeSpan Wait, string Why) : SendResult;

    /// <summary>This address is closed (blocked, deleted, kicked): its notices go to the person's next one.</summary>
    public sealed record Gone(string Why) : SendResult;

    /// <summary>This message will never be taken here: a dead letter.</summary>
    public sealed record Rejected(string Why) : SendResult;
}
