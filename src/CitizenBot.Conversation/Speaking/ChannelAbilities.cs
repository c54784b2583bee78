namespace CitizenBot.Conversation.Speaking;

/// <summary>What a channel can do.</summary>
/// <param name="LongestText">Most code points of one message.</param>
/// <param name="Buttons">False = choices are numbered lines.</param>
/// <param name="Edit">Whether a sent message can be changed.</param>
/// <param name="Upload">Whether files can be sent to us.</param>
/// <param name="RequestLocation">Whether it has buttons that share a position or the own phone number.</param>
public sealed record ChannelAbilities(int LongestText, bool Buttons, bool Edit, bool Upload, bool RequestLocation)
{
    /// <summary>What Telegram gives out to bots; the web chat takes no more unless its options say otherwise.</summary>
    public const int UsualLargestFile = 20 * 1024 * 1024;

    /// <summary>Most bytes of one file that can be sent to us by it; what a person is told is this figure.</summary>
    public long LargestFile { get; init; } = UsualLargestFile;
}
