using System.Text;
using SkiaSharp;

namespace CitizenBot.Pictures.Fonts;

/// <summary>The one font of every picture and form: Noto Sans, regular and bold, with all letters of Vietnamese, shipped inside the program.</summary>
/// <remarks>
/// No machine has to have a font installed, and a form looks the same everywhere. Text is drawn in NFC: the font has each Vietnamese
/// letter whole, and nothing here puts letter and mark together. Licence: SIL OFL 1.1, see <c>OFL.txt</c> beside the files.
/// </remarks>
public static class EmbeddedFont
{
    /// <summary>Name of the family.</summary>
    public const string Family = "Noto Sans";

    private static readonly Lazy<byte[]> Regular = new(() => Read("NotoSans-Regular.ttf"));
    private static readonly Lazy<byte[]> Bold = new(() => Read("NotoSans-Bold.ttf"));
    private static readonly Lazy<SKTypeface> RegularFace = new(() => SKTypeface.FromStream(new MemoryStream(Regular.Value, writable: false)));
    private static readonly Lazy<SKTypeface> BoldFace = new(() => SKTypeface.FromStream(new MemoryStream(Bold.Value, writable: false)));

    /// <summary>The TrueType file.</summary>
    public static ReadOnlyMemory<byte> File(bool bold) => bold ? Bold.Value : Regular.Value;

    /// <summary>The font for what SkiaSharp draws (charts, maps); one for the whole program, not to be disposed.</summary>
    public static SKTypeface Typeface(bool bold) => bold ? BoldFace.Value : RegularFace.Value;

    /// <summary>Whether the font has this sign; it has no pictures (emoji) and no Chinese.</summary>
    public static bool Shows(Rune sign) => Typeface(bold: false).ContainsGlyph(sign.Value);

    private static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedFont).Assembly.GetManifestResourceStream("fonts/" + name)
            ?? throw new InvalidOperationException($"The font {name} is not in this program. Was Fonts/{name} left out of the build?");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
