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

    /// <summary>Whole megabytes from ten upwards, one decimal below, kilobytes below one; a decimal comma in Vietnamese.</summary>
    public static string Size(long bytes, string locale)
    {
        const double Kilo = 1024;
        var (value, unit, form) = bytes switch
        {
            < 1024 => (bytes, "byte", "0"),
            < 1024 * 1000 => (bytes / Kilo, "kB", "0"),
            < 10 * 1024 * 1024 => (bytes / Kilo / Kilo, "MB", "0.#"),
            _ => (bytes / Kilo / Kilo, "MB", "0"),
        };
        var number = value.ToString(form, CultureInfo.InvariantCulture);
        return $"{(locale == "en" ? number : number.Replace('.', ','))} {unit}";
    }

    /// <summary>Thousands by a dot in Vietnamese, by a comma in English.</summary>
    public static string Number(int value, string locale)
    {
        var grouped = value.ToString("N0", CultureInfo.InvariantCulture);
        return locale == "en" ? grouped : grouped.Replace(',', '.');
    }
}
