using System.Text;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Our words as HTML of the Bot API: three signs escaped, <c>**bold**</c> of our wording as a tag, nothing else.</summary>
/// <remarks>HTML and not Markdown: in MarkdownV2 a citizen's "1." or "(x)!" makes the whole message fail.</remarks>
public static class TelegramText
{
    public static string Html(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        var parts = text.Split("**");
        for (var index = 0; index < parts.Length; index++)
        {
            // An odd number of marks: the last one is two stars that somebody typed.
            var bold = index % 2 == 1 && index < parts.Length - 1;
            var stars = index % 2 == 1 && !bold;
            html.Append(stars ? "**" : bold ? "<b>" : "").Append(Escape(parts[index])).Append(bold ? "</b>" : "");
        }

        return html.ToString();
    }

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
