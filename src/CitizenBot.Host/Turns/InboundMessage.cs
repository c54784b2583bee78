using CitizenBot.Conversation;
using CitizenBot.Conversation.Activities;

namespace CitizenBot.Host.Turns;

/// <summary>One update of a channel, in the words of the turn pipeline.</summary>
public sealed record InboundMessage
{
    public required string Channel { get; init; }

    /// <summary>The channel's id of the chat.</summary>
    public required string Conversation { get; init; }

    /// <summary>The update's own id: the same id is the same update, however often it comes.</summary>
    public required string ActivityId { get; init; }

    public string? Text { get; init; }

    /// <summary>Token of the button that was pressed, or null.</summary>
    public string? ButtonToken { get; init; }

    /// <summary>Payload of a deep link ("" for a plain start), or null when this is no start.</summary>
    public string? Start { get; init; }

    /// <summary>Language the person switched to by the page's own button, or null.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<ReplyFile> Files { get; init; } = [];

    /// <summary>Language of the channel's client, <c>vi</c> or <c>en</c>: only for a chat that is new.</summary>
    public string Locale { get; init; } = "vi";

    /// <summary>The update as it came, for a dead letter.</summary>
    public required string Raw { get; init; }

    /// <summary>True for a dead letter that is handed in again; failing once more it stays what it is.</summary>
    public bool IsReplay { get; init; }

    /// <summary>What the person said as it stands in the web chat's log (JSON), or null where there is no log or nothing to show.</summary>
    public string? Echo { get; init; }

    /// <summary>The same without the words, for when the history is shown again and they were a name, a phone or a PIN.</summary>
    public string? MaskedEcho => Echo is { } echo ? ActivityJson.Write(ActivityJson.Read(echo) with { Text = "••• •••" }) : null;
}

/// <summary>What became of an update.</summary>
public enum TurnOutcome
{
    /// <summary>It is in the database, with its answer.</summary>
    Done,

    /// <summary>It was answered before.</summary>
    Duplicate,

    /// <summary>It made the program fail: kept as a dead letter, the person was told.</summary>
    DeadLetter,

    /// <summary>The database is away: nothing was done, the channel must send it again.</summary>
    Unavailable,
}
