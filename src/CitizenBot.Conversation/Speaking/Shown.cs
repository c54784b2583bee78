using System.Globalization;
using System.Text;
using CitizenBot.Conversation.Matching;

namespace CitizenBot.Conversation.Speaking;

/// <summary>Makes values fit to be shown. What is kept stays as it was typed.</summary>
internal static class Shown
{
    private const int QuoteLength = 80;

    /// <summary>Without control, direction and zero-width marks; two stars lose their power to make bold.</summary>
    public static string Text(string value)
    {
        var shown = new StringBuilder(value.Length);
        foreach (var rune in Fold.Sound(value).EnumerateRunes())
        {
            if (rune.Value == '\n' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                shown.Append(rune.ToString());
            }
            else if (rune.Value is '\t' or '\r' or 0x2028 or 0x2029)
            {
                shown.Append(' ');
            }
        }

        return shown.Replace("**", "* *").ToString();
    }

    /// <summary>In quotation marks, on one line, cut at 80 code points.</summary>
    public static string Quote(string value)
    {
        var words = string.Join(' ', Text(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('"', '\'');
        var runes = words.EnumerateRunes().ToList();
        return runes.Count <= QuoteLength
            ? $"\"{words}\""
            : $"\"{string.Concat(runes.Take(QuoteLength)).TrimEnd()}...\"";
    }

    /// <summary>Thousands by a dot in Vietnamese, by a comma in English.</summary>
    public static string Number(int value, string locale)
    {
        var grouped = value.ToString("N0", CultureInfo.InvariantCulture);
        return locale == "en" ? grouped : grouped.Replace(',', '.');
    }
}
