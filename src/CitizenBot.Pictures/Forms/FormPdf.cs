using System.Globalization;
using CitizenBot.Pictures.Fonts;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace CitizenBot.Pictures.Forms;

/// <summary>Draws a form as PDF, A4, with the embedded font: it can be printed anywhere, and its text searched and copied out.</summary>
public static class FormPdf
{
    /// <summary>PDFsharp keeps fonts for the whole program; a form takes milliseconds, so one is drawn at a time.</summary>
    private static readonly Lock OneAtATime = new();

    static FormPdf() => GlobalFontSettings.FontResolver = new OnlyEmbedded();

    /// <summary>The file.</summary>
    /// <param name="form">What is printed; nothing is added but page numbers.</param>
    /// <param name="at">Time written into the file, UTC.</param>
    public static byte[] Draw(FormDocument form, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(form);
        lock (OneAtATime)
        {
            using var pdf = new PdfDocument();
            pdf.Info.Title = FormText.Clean(form.Title);
            pdf.Info.CreationDate = at;
            pdf.Options.CompressContentStreams = true;
            foreach (var paper in form.Papers)
            {
                FormLayout.Draw(pdf, paper);
            }

            using var file = new MemoryStream();
            pdf.Save(file, closeStream: false);
            return file.ToArray();
        }
    }

    /// <summary>No font of the machine is ever looked for.</summary>
    private sealed class OnlyEmbedded : IFontResolver
    {
        public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold.ToString(CultureInfo.InvariantCulture));

        public byte[] GetFont(string faceName) => EmbeddedFont.File(bool.Parse(faceName)).ToArray();
    }
}
