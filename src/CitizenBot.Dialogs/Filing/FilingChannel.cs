using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>What the filing dialog must know of the channel: only words and buttons depend on it, never which question comes next.</summary>
/// <param name="TakesFiles">Whether files can be sent by it.</param>
/// <param name="IsOutside">True for a service that the office does not run (Telegram): what must stay private is better moved to the web page.</param>
/// <param name="SharesPosition">Whether it has a button that shares a position.</param>
/// <param name="LargestFile">Most bytes of one file.</param>
public sealed record FilingChannel(bool TakesFiles, bool IsOutside, bool SharesPosition = false, long LargestFile = ChannelAbilities.UsualLargestFile)
{
    /// <summary>The office's own page.</summary>
    public static FilingChannel Web { get; } = new(TakesFiles: true, IsOutside: false);
}
