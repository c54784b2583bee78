using CitizenBot.Pictures.Fonts;
using PdfSharp.Drawing;

namespace CitizenBot.Pictures.Forms;

/// <summary>The sizes of type on a form, and the breaking of words into lines.</summary>
internal sealed class FormWriter
{
    /// <summary>From the top of a line to the foot of its letters.</summary>
    public const double Ascent = 12;

    public XFont Plain { get; } = new(EmbeddedFont.Family, 10.5, XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault);

    public XFont Bold { get; } = new(EmbeddedFont.Family, 10.5, XFontStyleEx.Bold, XPdfFontOptions.UnicodeDefault);

    public XFont Large { get; } = new(EmbeddedFont.Family, 14, XFontStyleEx.Bold, XPdfFontOptions.UnicodeDefault);

    public XFont Small { get; } = new(EmbeddedFont.Family, 8.5, XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault);

    public double LineHeight => HeightOf(Plain);

    public static double HeightOf(XFont font) => font.Size * 1.52;

    public static void Draw(XGraphics canvas, IReadOnlyList<Piece> line, double left, double top)
    {
        foreach (var piece in line)
        {
            canvas.DrawString(piece.Words, piece.Font, XBrushes.Black, left, top + Ascent);
            left += piece.Width;
        }
    }

    /// <summary>Lines no wider than asked; a word that is wider by itself is cut. At least one line, which may be empty.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Break(XGraphics canvas, IReadOnlyList<(string Words, XFont Font)> runs, double room)
    {
        List<List<Piece>> lines = [[]];
        var left = 0.0;
        foreach (var (words, font) in runs)
        {
            var paragraphs = FormText.Clean(words).Split('\n');
            for (var index = 0; index < paragraphs.Length; index++)
            {
                if (index > 0)
                {
                    lines.Add([]);
                    left = 0;
                }

                foreach (var word in Words(paragraphs[index]))
                {
                    Add(word, font);
                }
            }
        }

        return lines;

        void Add(string word, XFont font)
        {
            var needed = Measure(word.TrimEnd(' '), font);
            if (left > 0 && left + needed > room)
            {
                lines.Add([]);
                left = 0;
            }

            if (left + needed > room)
            {
                var fits = Fitting(word, font, room - left);
                Append(word[..fits], font);
                lines.Add([]);
                left = 0;
                Add(word[fits..], font);
                return;
            }

            Append(word, font);
        }

        // Words of one font are one piece: a reader that copies the text out finds no seam between them.
        void Append(string word, XFont font)
        {
            var line = lines[^1];
            var width = Measure(word, font);
            if (line.Count > 0 && ReferenceEquals(line[^1].Font, font))
            {
                // No pair of letters is moved together here, so widths add up.
                line[^1] = new Piece(line[^1].Words + word, font, line[^1].Width + width);
            }
            else
            {
                line.Add(new Piece(word, font, width));
            }

            left += width;
        }

        double Measure(string word, XFont font) => word.Length == 0 ? 0 : canvas.MeasureString(word, font, XStringFormats.Default).Width;

        int Fitting(string word, XFont font, double most)
        {
            var fits = 1;
            while (fits < word.Length && Measure(word[..(fits + 1)], font) <= most)
            {
                fits++;
            }

            // A sign of two halves stays whole.
            return fits < word.Length && char.IsLowSurrogate(word[fits]) ? fits + 1 : fits;
        }
    }

    /// <summary>Each word with the spaces behind it.</summary>
    private static IEnumerable<string> Words(string paragraph)
    {
        var from = 0;
        for (var at = 1; at <= paragraph.Length; at++)
        {
            if (at == paragraph.Length || (paragraph[at - 1] == ' ' && paragraph[at] != ' '))
            {
                yield return paragraph[from..at];
                from = at;
            }
        }
    }

    /// <summary>Words of one font on one line, with their width.</summary>
    public readonly record struct Piece(string Words, XFont Font, double Width);
}
