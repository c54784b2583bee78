using CitizenBot.Host.Turns;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>What an update comes to: a closed set.</summary>
public abstract record TelegramUpdate
{
    private TelegramUpdate() { }

    /// <summary>Somebody said, pressed or sent something: a turn.</summary>
    /// <param name="Message">In the words of the turn pipeline.</param>
    /// <param name="CallbackId">The press that waits for its answer, or null.</param>
    public sealed record Turn(InboundMessage Message, string? CallbackId = null) : TelegramUpdate;

    /// <summary>The bot was blocked, or put out of a group.</summary>
    public sealed record Left(string Conversation) : TelegramUpdate;

    /// <summary>A group became a supergroup.</summary>
    public sealed record Moved(string From, string To) : TelegramUpdate;

    /// <summary>Nothing for us: counted under what it is.</summary>
    /// <param name="What">The kind of update, for the log.</param>
    /// <param name="CallbackId">The press that waits for its answer, or null.</param>
    public sealed record Other(string What, string? CallbackId = null) : TelegramUpdate;
}
