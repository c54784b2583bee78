using System.Globalization;
using CitizenBot.Conversation;

namespace CitizenBot.Dialogs.Filing;

/// <summary>How a voice message stands in the story. The petition is in Vietnamese whatever the chat speaks, so this is too.</summary>
internal static class VoiceWords
{
    public static string Of(ReplyFile voice) => voice.Seconds switch
    {
        null or <= 0 => "(tin nhắn thoại)",
        < 60 and var seconds => string.Create(CultureInfo.InvariantCulture, $"(tin nhắn thoại {seconds} giây)"),
        var seconds => string.Create(CultureInfo.InvariantCulture, $"(tin nhắn thoại {Minutes(seconds.Value)} phút)"),
    };

    /// <summary>Whole minutes, the nearest.</summary>
    public static int Minutes(int seconds) => Math.Max(1, (seconds + 30) / 60);
}
