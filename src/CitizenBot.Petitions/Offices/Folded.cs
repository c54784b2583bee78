using System.Globalization;
using System.Text;

namespace CitizenBot.Petitions.Offices;

/// <summary>Text as people type it in a hurry, made comparable: no case, no tone or hook marks, <c>đ</c> as <c>d</c>, words apart by one space.</summary>
/// <remarks>
/// A letter beside a digit starts a new word, so <c>kp5</c>, <c>KP.5</c> and <c>khu phố 5</c> differ only in their words, and
/// "khu phố 1" is not found inside "khu phố 12". Needs ICU: without it Vietnamese letters do not decompose.
/// </remarks>
public static class Folded
{
    /// <summary>The folded words of a text, joined by single spaces; empty when the text has no letter or digit.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var last = Sort.Gap;
        foreach (var rune in text.Normalize(NormalizationForm.FormC).ToLowerInvariant().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var sort = Rune.IsDigit(rune) ? Sort.Digit : Rune.IsLetter(rune) ? Sort.Letter : Sort.Gap;
            if (sort != last && sort != Sort.Gap && folded.Length > 0)
            {
                folded.Append(' ');
            }

            if (sort != Sort.Gap)
            {
                folded.Append(rune.Value == 'đ' ? "d" : rune.ToString());
            }

            last = sort;
        }

        return folded.ToString();
    }

    /// <summary>Whether the words of <paramref name="phrase"/> stand in <paramref name="text"/>, whole and in order; both already folded.</summary>
    public static bool Contains(string text, string phrase)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(phrase);
        return phrase.Length > 0 && $" {text} ".Contains($" {phrase} ", StringComparison.Ordinal);
    }

    private enum Sort
    {
        Gap,
        Letter,
        Digit,
    }
}
