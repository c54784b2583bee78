using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>A message as a person sees it now: a copy, which later edits do not change.</summary>
/// <param name="Text">The text or caption, without markup.</param>
/// <param name="Html">The text or caption as it was sent.</param>
/// <param name="ReplyKeyboard">The labels that came with it instead of a keyboard.</param>
internal sealed record ShownMessage(
    int Id,
    bool FromBot,
    string Text,
    string Html,
    IReadOnlyList<IReadOnlyList<ShownButton>> Rows,
    IReadOnlyList<IReadOnlyList<string>> ReplyKeyboard,
    IReadOnlyList<ShownFile> Files,
    bool Edited,
    int? ThreadId,
    int? ReplyTo)
{
    public IEnumerable<ShownButton> Buttons => Rows.SelectMany(row => row);

    public override string ToString() => $"{(FromBot ? "bot" : "person")} {Id}: {Text} {string.Concat(Buttons.Select(button => $"[{button.Label}]"))}".TrimEnd();
}

/// <summary>A button below a message.</summary>
internal sealed record ShownButton(string Label, string? CallbackData, string? Url)
{
    public static ShownButton From(JsonNode button) => new((string)button["text"]!, (string?)button["callback_data"], (string?)button["url"]);
}

/// <summary>A file of a message; <paramref name="Kind"/> is photo, document, voice, video or sticker. Photos have no name.</summary>
internal sealed record ShownFile(string Kind, string? Name, byte[] Bytes);
