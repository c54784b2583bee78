using CitizenBot.Storage;

namespace CitizenBot.Host.Channels;

/// <summary>What became of one send.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>It was taken. <paramref name="Log"/> is set by the web chat, where sending is writing into the conversation's log.</summary>
    /// <param name="ExternalId">The channel's id of the message.</param>
    /// <param name="Log">What to write into the log of a web chat.</param>
    /// <param name="OpenMessage">The chat's open question from now on, see <see cref="Delivered.OpenMessage"/>.</param>
    public sealed record Sent(string? ExternalId = null, LogWrite? Log = null, string? OpenMessage = null) : SendResult;

    /// <summary>Refused for now: the whole lane waits this long.</summary>
    public sealed record RetryAfter(TimeSpan Wait, string Why) : SendResult;

    /// <summary>Not tried: the channel's own pace asks the lane to wait this long.</summary>
    public sealed record NotYet(TimeSpan Wait) : SendResult;

    /// <summary>The chat has another address from now on; the same message is tried again there.</summary>
    public sealed record Moved(string Conversation) : SendResult;

    /// <summary>This address is closed (blocked, deleted, kicked): its notices go to the person's next one.</summary>
    public sealed record Gone(string Why) : SendResult;

    /// <summary>This message will never be taken here: a dead letter.</summary>
    public sealed record Rejected(string Why) : SendResult;
}
