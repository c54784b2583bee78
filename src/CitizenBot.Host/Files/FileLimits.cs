using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Host.Files;

/// <summary>How much one file may hold, and why one is not taken.</summary>
public static class FileLimits
{
    /// <summary>What Telegram gives out to bots; the web chat takes no more, so that it does not matter by which door one comes.</summary>
    public const int Largest = ChannelAbilities.UsualLargestFile;

    public const string Empty = "empty";
    public const string TooLarge = "too-large";

    /// <summary>Of a voice message: it would take too long to listen to.</summary>
    public const string TooLong = "too-long";

    public const string Gone = "gone";

    /// <summary>Why content of this length is not taken; null when it is.</summary>
    public static string? Refuses(long length) => length switch
    {
        0 => Empty,
        > Largest => TooLarge,
        _ => null,
    };
}
