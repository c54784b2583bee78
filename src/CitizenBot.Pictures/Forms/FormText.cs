using System.Globalization;
using System.Text;
using CitizenBot.Pictures.Fonts;

namespace CitizenBot.Pictures.Forms;

/// <summary>Makes words fit for paper without changing one: whole Vietnamese letters, no marks that turn the direction of writing or take no room, a replacement sign for what the font has not.</summary>
internal static class FormText
{
    private const string Unknown = "\uFFFD";

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        // Half a sign pair would stop the normalising; as a whole rune it becomes the replacement sign.
        var whole = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        foreach (var rune in whole.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n')
            {
                clean.Append('\n');
            }
            else if (kind is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune.Value is '\t' or '\r')
            {
                clean.Append(' ');
            }
            else if (kind is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate))
            {
                // Nobody must think that nothing stood there.
                clean.Append(EmbeddedFont.Shows(rune) ? rune.ToString() : Unknown);
            }
        }

        return clean.ToString();
    }
}
