using Telegram.Bot.Types.ReplyMarkups;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Lays buttons out in rows, and finds the keyboard they need.</summary>
/// <remarks>
/// A position or phone number can only be asked for by the keyboard that stands in the place of the phone's own; its other
/// buttons then send their label as text, which every question understands as well.
/// </remarks>
public static class TelegramButtons
{
    /// <summary>Signs in one row: what a narrow phone shows without cutting.</summary>
    private const int RowLength = 28;

    private const int MostInRow = 5;

    /// <summary>Null without buttons.</summary>
    public static InlineKeyboardMarkup? Inline(IReadOnlyList<OutgoingButton> buttons) =>
        buttons.Count == 0 ? null : new InlineKeyboardMarkup(Rows(buttons).Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Label, button.Token))));

    /// <summary>The keyboard that hands over a position or phone number; null when no button does.</summary>
    public static ReplyKeyboardMarkup? Sharing(IReadOnlyList<OutgoingButton> buttons) =>
        buttons.All(button => button.Shares is null)
            ? null
            : new ReplyKeyboardMarkup(Rows(buttons).Select(row => row.Select(Key))) { ResizeKeyboard = true, OneTimeKeyboard = true };

    private static KeyboardButton Key(OutgoingButton button) => button.Shares switch
    {
        "location" => KeyboardButton.WithRequestLocation(button.Label),
        "phone" => KeyboardButton.WithRequestContact(button.Label),
        _ => new KeyboardButton(button.Label),
    };

    private static List<List<OutgoingButton>> Rows(IReadOnlyList<OutgoingButton> buttons)
    {
        var rows = new List<List<OutgoingButton>>();
        foreach (var button in buttons)
        {
            if (rows.Count == 0 || !Fits(rows[^1], button))
            {
                rows.Add([]);
            }

            rows[^1].Add(button);
        }

        return rows;
    }

    /// <summary>All buttons of a row are equally wide, so the longest label decides.</summary>
    private static bool Fits(List<OutgoingButton> row, OutgoingButton next) =>
        row.Count < MostInRow && (row.Count + 1) * row.Append(next).Max(button => button.Label.Length) <= RowLength;
}
