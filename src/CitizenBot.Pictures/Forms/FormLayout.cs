using System.Globalization;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace CitizenBot.Pictures.Forms;

/// <summary>Puts one paper onto as many pages as it needs. Lengths are points (1/72 inch), A4.</summary>
internal sealed class FormLayout
{
    private const double Left = 80;
    private const double Right = 52;
    private const double Top = 52;
    private const double Bottom = 62;
    private const double Qr = 86;
    private const double Dots = 3.2;
    private const double SignatureRoom = 62;

    private readonly PdfDocument pdf;
    private readonly FormPaper paper;
    private readonly FormWriter text = new();
    private readonly List<(PdfPage Page, XGraphics Canvas)> pages = [];
    private double y;

    private FormLayout(PdfDocument pdf, FormPaper paper) => (this.pdf, this.paper) = (pdf, paper);

    private XGraphics Canvas => pages[^1].Canvas;

    private double Width => pages[^1].Page.Width.Point - Left - Right;

    private double End => pages[^1].Page.Height.Point - Bottom;

    public static void Draw(PdfDocument pdf, FormPaper paper)
    {
        var layout = new FormLayout(pdf, paper);
        layout.Turn();
        layout.Head();
        foreach (var part in paper.Parts)
        {
            layout.Put(part);
        }

        layout.Sign();
        layout.Finish();
    }

    private void Turn()
    {
        var page = pdf.AddPage();
        page.Size = PageSize.A4;
        pages.Add((page, XGraphics.FromPdfPage(page)));
        y = Top;
    }

    /// <summary>Goes on a new page when less than this is left.</summary>
    private void Need(double height)
    {
        if (y + height > End)
        {
            Turn();
        }
    }

    private void Head()
    {
        var beside = paper.Link is null ? 0 : Qr;
        if (paper.Link is { } link)
        {
            DrawQr(link);
        }

        foreach (var line in paper.Motto)
        {
            Centred(line, text.Bold, Left + beside, Width - beside);
        }

        if (paper.Motto.Count > 0)
        {
            var middle = Left + beside + (Width - beside) / 2;
            Canvas.DrawLine(XPens.Black, middle - 70, y + 2, middle + 70, y + 2);
            y += 10;
        }

        if (paper.PlaceAndDate is { } date)
        {
            y += 4;
            Canvas.DrawString(FormText.Clean(date), text.Plain, XBrushes.Black, new XRect(Left, y, Width, text.LineHeight), XStringFormats.TopRight);
            y += text.LineHeight;
        }

        y = Math.Max(y + 10, paper.Link is null ? 0 : Top + Qr + 12);
        Centred(paper.Title, text.Large, Left, Width);
        if (paper.Subtitle is { } subtitle)
        {
            Centred(subtitle, text.Small, Left, Width);
        }

        if (paper.Addressee is { } addressee)
        {
            y += 4;
            Centred(addressee, text.Plain, Left, Width);
        }

        y += 8;
    }

    private void DrawQr(string link)
    {
        var modules = QrCode.Of(link);
        var size = (Qr - 10) / modules.Count;
        var top = Top - 8;
        for (var row = 0; row < modules.Count; row++)
        {
            // Neighbours are one rectangle: between two that only touch, some printers leave a white hair.
            for (var from = 0; from < modules.Count; from++)
            {
                var until = from;
                while (until < modules.Count && modules[row][until])
                {
                    until++;
                }

                if (until > from)
                {
                    Canvas.DrawRectangle(XBrushes.Black, Left - 8 + from * size, top + row * size, (until - from) * size, size);
                    from = until;
                }
            }
        }

        if (paper.LinkCaption is { } caption)
        {
            Canvas.DrawString(FormText.Clean(caption), text.Small, XBrushes.Black, new XRect(Left - 8, top + Qr - 10, Qr - 10, 12), XStringFormats.TopCenter);
        }
    }

    private void Centred(string words, XFont font, double left, double width)
    {
        foreach (var line in FormWriter.Break(Canvas, [(words, font)], width))
        {
            var length = line.Sum(piece => piece.Width);
            FormWriter.Draw(Canvas, line, left + (width - length) / 2, y);
            y += FormWriter.HeightOf(font);
        }
    }

    private void Put(FormPart part)
    {
        switch (part)
        {
            case FormPart.Row { Value: { } value } row:
                Flow([(row.Label + ": ", text.Bold), (value, text.Plain)]);
                break;
            case FormPart.Row row:
                BlankRow([row.Label]);
                break;
            case FormPart.BlankRow row:
                BlankRow(row.Labels);
                break;
            case FormPart.Heading heading:
                // Never alone at the foot of a page.
                Need(text.LineHeight * 3);
                y += 3;
                Flow([(heading.Text, text.Bold)]);
                break;
            case FormPart.Paragraph paragraph:
                Flow([(paragraph.Text, text.Plain)]);
                break;
            case FormPart.Blank blank:
                for (var line = 0; line < blank.Lines; line++)
                {
                    Need(text.LineHeight);
                    Dotted(Left, Left + Width);
                    y += text.LineHeight;
                }

                break;
            case FormPart.Table table:
                Rows(table);
                break;
            default:
                throw new InvalidOperationException($"A form cannot show {part.GetType().Name}. Was a part added without its case here?");
        }

        y += 3;
    }

    private void Flow(IReadOnlyList<(string Words, XFont Font)> runs)
    {
        foreach (var line in FormWriter.Break(Canvas, runs, Width))
        {
            Need(text.LineHeight);
            FormWriter.Draw(Canvas, line, Left, y);
            y += text.LineHeight;
        }
    }

    private void BlankRow(IReadOnlyList<string> labels)
    {
        Need(text.LineHeight);
        var share = Width / labels.Count;
        for (var index = 0; index < labels.Count; index++)
        {
            var left = Left + index * share;
            var label = FormText.Clean(labels[index]) + ": ";
            Canvas.DrawString(label, text.Bold, XBrushes.Black, left, y + FormWriter.Ascent);
            Dotted(left + Canvas.MeasureString(label, text.Bold, XStringFormats.Default).Width + 2, left + share - 4);
        }

        y += text.LineHeight;
    }

    private void Dotted(double from, double until)
    {
        var pen = new XPen(XColors.Gray, 0.7) { DashStyle = XDashStyle.Custom, DashPattern = [1, Dots] };
        if (until - from > 30)
        {
            Canvas.DrawLine(pen, from, y + FormWriter.Ascent + 1, until, y + FormWriter.Ascent + 1);
        }
        else
        {
            // The label left no room beside it.
            y += text.LineHeight;
            Need(text.LineHeight);
            Canvas.DrawLine(pen, Left, y + FormWriter.Ascent + 1, Left + Width, y + FormWriter.Ascent + 1);
        }
    }

    private void Rows(FormPart.Table table)
    {
        var shares = table.Columns.Sum(column => column.Share);
        double[] widths = [.. table.Columns.Select(column => Width * column.Share / shares)];
        string[] heads = [.. table.Columns.Select(column => column.Head)];
        Row(heads, widths, text.Bold, 0);
        foreach (var row in table.Rows)
        {
            var before = pages.Count;
            var height = HeightOf(row, widths, text.Plain);
            Need(height);
            if (pages.Count > before)
            {
                Row(heads, widths, text.Bold, 0);
            }

            // Room for a signature or a fingerprint.
            Row(row, widths, text.Plain, 26);
        }
    }

    private double HeightOf(IReadOnlyList<string?> cells, double[] widths, XFont font) =>
        cells.Select((cell, index) => FormWriter.Break(Canvas, [(cell ?? "", font)], widths[index] - 8).Count).Max() * text.LineHeight + 6;

    private void Row(IReadOnlyList<string?> cells, double[] widths, XFont font, double least)
    {
        var height = Math.Max(least, HeightOf(cells, widths, font));
        Need(height);
        var left = Left;
        for (var index = 0; index < cells.Count; index++)
        {
            Canvas.DrawRectangle(new XPen(XColors.Black, 0.6), left, y, widths[index], height);
            var at = y + 3;
            foreach (var line in FormWriter.Break(Canvas, [(cells[index] ?? "", font)], widths[index] - 8))
            {
                FormWriter.Draw(Canvas, line, left + 4, at);
                at += text.LineHeight;
            }

            left += widths[index];
        }

        y += height;
    }

    private void Sign()
    {
        if (paper.Signatures.Count == 0)
        {
            return;
        }

        Need(text.LineHeight * 3 + SignatureRoom);
        y += 10;
        var columns = Math.Max(2, paper.Signatures.Count);
        var width = Width / columns;
        var first = columns - paper.Signatures.Count;
        var top = y;
        for (var index = 0; index < paper.Signatures.Count; index++)
        {
            y = top;
            var left = Left + (first + index) * width;
            var signature = paper.Signatures[index];
            Centred(signature.Title, text.Bold, left, width);
            Centred(signature.Note, text.Small, left, width);
            y += SignatureRoom;
            if (signature.Name is { } name)
            {
                Centred(name, text.Bold, left, width);
            }
        }
    }

    private void Finish()
    {
        for (var index = 0; index < pages.Count; index++)
        {
            var (page, canvas) = pages[index];
            var number = string.Create(CultureInfo.InvariantCulture, $"{index + 1}/{pages.Count}");
            var foot = paper.Foot is { } words ? $"{FormText.Clean(words)} - {number}" : number;
            canvas.DrawString(foot, text.Small, XBrushes.Gray, new XRect(Left, page.Height.Point - 42, Width, 12), XStringFormats.TopRight);
            canvas.Dispose();
        }
    }
}
