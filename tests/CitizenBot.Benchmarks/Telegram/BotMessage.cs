using System.Text.Json;

namespace CitizenBot.Benchmarks.Telegram;

/// <summary>A message of the bot as its reader sees it.</summary>
/// <param name="Chat">Whose chat.</param>
/// <param name="Id">The number this server gave it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Inline">Label and data of each button under the message.</param>
/// <param name="Keyboard">Labels of the keyboard that stands in for typing.</param>
/// <param name="ArrivedAt">Timestamp of its arrival here.</param>
internal sealed record BotMessage(
    long Chat, long Id, string Text, IReadOnlyDictionary<string, string> Inline, IReadOnlyList<string> Keyboard, long ArrivedAt)
{
    /// <summary>Reads the body of sendMessage, or the caption of a file; ids may come as numbers or as text.</summary>
    public static BotMessage Read(JsonElement body, long id, long arrivedAt)
    {
        var chat = body.GetProperty("chat_id");
        var text = body.TryGetProperty("text", out var words) ? words.GetString() : null;
        var inline = new Dictionary<string, string>(StringComparer.Ordinal);
        var keyboard = new List<string>();
        if (body.TryGetProperty("reply_markup", out var markup) && markup.ValueKind == JsonValueKind.Object)
        {
            foreach (var button in Buttons(markup, "inline_keyboard").Where(button => button.TryGetProperty("callback_data", out _)))
            {
                inline[Label(button)] = button.GetProperty("callback_data").GetString()!;
            }

            keyboard.AddRange(Buttons(markup, "keyboard").Select(Label));
        }

        return new BotMessage(chat.ValueKind == JsonValueKind.Number ? chat.GetInt64() : long.Parse(chat.GetString()!, null), id, text ?? "", inline, keyboard, arrivedAt);
    }

    /// <summary>True when a button with this label is offered in either way.</summary>
    public bool Offers(string label) => Inline.ContainsKey(label) || Keyboard.Contains(label);

    public override string ToString() => $"\"{Text}\" [{string.Join("] [", Inline.Keys.Concat(Keyboard))}]";

    private static IEnumerable<JsonElement> Buttons(JsonElement markup, string kind) =>
        markup.TryGetProperty(kind, out var rows) ? rows.EnumerateArray().SelectMany(row => row.EnumerateArray()) : [];

    private static string Label(JsonElement button) =>
        button.ValueKind == JsonValueKind.String ? button.GetString()! : button.GetProperty("text").GetString()!;
}
