using System.Text;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Channels;
using CitizenBot.Host.Channels.Telegram;

namespace CitizenBot.Tests.Transcripts;

/// <summary>The limits of the Bot API on what the Telegram channel makes of a message.</summary>
internal static class TelegramSurface
{
    /// <summary>Bytes of <c>callback_data</c>.</summary>
    private const int LongestData = 64;

    /// <summary>Buttons a phone shows side by side, and below one message, before they are refused or cut.</summary>
    private const int MostInRow = 8;

    private const int MostButtons = 100;

    /// <summary>What a button hands over, as the host finds it.</summary>
    public static string? Shares(SpokenButton button) => button.Means.Value switch
    {
        "share-location" => "location",
        "share-phone" => "phone",
        _ => null,
    };

    /// <summary>Whether the buttons take the place of the phone's own keyboard.</summary>
    public static bool IsKeyboard(IReadOnlyList<SpokenButton> buttons) => buttons.Any(button => Shares(button) is not null);

    public static void Check(string text, IReadOnlyList<OutgoingButton> buttons)
    {
        Assert.All(Speaker.Split(text, TelegramPost.LongestMessage), piece =>
        {
            Assert.False(string.IsNullOrWhiteSpace(piece));
            Assert.InRange(piece.Length, 1, TelegramPost.LongestMessage);
        });
        Assert.True(buttons.Count <= MostButtons, $"{buttons.Count} buttons below: {text}");
        if (TelegramButtons.Sharing(buttons) is { } keyboard)
        {
            Assert.Equal(buttons.Select(button => button.Label), keyboard.Keyboard.SelectMany(row => row).Select(key => key.Text));
            return;
        }

        var rows = TelegramButtons.Inline(buttons)?.InlineKeyboard.Select(row => row.ToList()).ToList() ?? [];
        Assert.All(rows, row => Assert.InRange(row.Count, 1, MostInRow));
        Assert.Equal(buttons.Select(button => (button.Label, button.Token)), rows.SelectMany(row => row).Select(key => (key.Text, key.CallbackData!)));
        Assert.All(buttons, button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Token), 1, LongestData));
    }
}
