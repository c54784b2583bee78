using System.Globalization;
using SkiaSharp;

namespace CitizenBot.Pictures.Charts;

/// <summary>Draws a picture of figures for a telephone: 1080 pixels wide, shown at 360, so no letter is smaller than 32 pixels.</summary>
/// <remarks>Every bar and point carries its number, and series differ in shade and outline: colour alone means nothing.</remarks>
public static class FigureChartPng
{
    public const int Width = 1080;

    private const int Margin = 48;
    private const int BarsHeight = 430;
    private const int LineHeight = 230;
    private const int PartHeight = 116;
    private const float Inner = Width - (2 * Margin);

    /// <summary>The picture as PNG.</summary>
    public static byte[] Paint(FigureChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        using var pens = new Pens();
        var title = Pens.Wrap(chart.Title, pens.Title, Inner);
        var parts = Math.Max(1, chart.Parts.Count);
        var height = Margin + (title.Count * 58) + 84 + BarsHeight + 100 + 70 + LineHeight + 90 + 64 + (parts * PartHeight) + Margin;
        using var surface = SKSurface.Create(new SKImageInfo(Width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        var y = (float)Margin;
        foreach (var line in title)
        {
            canvas.DrawText(line, Margin, y + 44, SKTextAlign.Left, pens.Title, pens.Ink);
            y += 58;
        }

        y = Legend(canvas, pens, chart, y + 12) + 12;
        y = Bars(canvas, pens, chart, y) + 24;
        canvas.DrawText(chart.PercentsName, Margin, y + 40, SKTextAlign.Left, pens.Head, pens.Ink);
        y = Line(canvas, pens, chart, y + 70) + 24;
        canvas.DrawText(chart.PartsTitle, Margin, y + 40, SKTextAlign.Left, pens.Head, pens.Ink);
        Parts(canvas, pens, chart, y + 64);
        canvas.Flush();
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static float Legend(SKCanvas canvas, Pens pens, FigureChart chart, float y)
    {
        var x = (float)Margin;
        foreach (var (name, fill) in new[] { (chart.First.Name, pens.Strong), (chart.Second.Name, pens.Light) })
        {
            var box = new SKRect(x, y + 8, x + 36, y + 44);
            canvas.DrawRect(box, fill);
            canvas.DrawRect(box, pens.Outline);
            canvas.DrawText(name, x + 52, y + 40, SKTextAlign.Left, pens.Text, pens.Ink);
            x += 52 + pens.Text.MeasureText(name) + 60;
        }

        return y + 60;
    }

    private static float Bars(SKCanvas canvas, Pens pens, FigureChart chart, float top)
    {
        var bottom = top + BarsHeight;
        var most = Math.Max(1, chart.First.Values.Concat(chart.Second.Values).DefaultIfEmpty().Max());
        var step = Inner / Math.Max(1, chart.Labels.Count);
        var bar = (step - 14) / 2;
        for (var index = 0; index < chart.Labels.Count; index++)
        {
            var left = Margin + (index * step) + 7;
            Bar(left, chart.First.Values[index], pens.Strong);
            Bar(left + bar, chart.Second.Values[index], pens.Light);
            canvas.DrawText(chart.Labels[index], left + bar, bottom + 42, SKTextAlign.Center, pens.Small, pens.Ink);
        }

        canvas.DrawLine(Margin, bottom, Width - Margin, bottom, pens.Outline);
        return bottom + 64;

        void Bar(float left, int value, SKPaint fill)
        {
            var height = (BarsHeight - 48) * value / (float)most;
            var box = new SKRect(left + 2, bottom - height, left + bar - 2, bottom);
            canvas.DrawRect(box, fill);
            canvas.DrawRect(box, pens.Outline);
            canvas.DrawText(Number(value), left + (bar / 2), bottom - height - 10, SKTextAlign.Center, pens.Small, pens.Ink);
        }
    }

    private static float Line(SKCanvas canvas, Pens pens, FigureChart chart, float top)
    {
        var bottom = top + LineHeight;
        canvas.DrawLine(Margin, bottom, Width - Margin, bottom, pens.Outline);
        var step = Inner / Math.Max(1, chart.Labels.Count);
        SKPoint? last = null;
        for (var index = 0; index < chart.Percents.Count; index++)
        {
            var x = Margin + (index * step) + (step / 2);
            canvas.DrawText(chart.Labels[index], x, bottom + 42, SKTextAlign.Center, pens.Small, pens.Ink);
            if (chart.Percents[index] is not { } percent)
            {
                last = null;
                canvas.DrawText("-", x, bottom - 14, SKTextAlign.Center, pens.Small, pens.Ink);
                continue;
            }

            var point = new SKPoint(x, bottom - ((LineHeight - 60) * percent / 100f));
            if (last is { } from)
            {
                canvas.DrawLine(from, point, pens.Stroke);
            }

            last = point;
        }

        // Points and numbers go over the line.
        for (var index = 0; index < chart.Percents.Count; index++)
        {
            if (chart.Percents[index] is { } percent)
            {
                var x = Margin + (index * step) + (step / 2);
                var y = bottom - ((LineHeight - 60) * percent / 100f);
                canvas.DrawCircle(x, y, 11, pens.Strong);
                canvas.DrawText($"{Number(percent)} %", x, y - 22, SKTextAlign.Center, pens.Small, pens.Ink);
            }
        }

        return bottom + 64;
    }

    private static void Parts(SKCanvas canvas, Pens pens, FigureChart chart, float top)
    {
        if (chart.Parts.Count == 0)
        {
            canvas.DrawText(chart.NoParts, Margin, top + 46, SKTextAlign.Left, pens.Text, pens.Ink);
            return;
        }

        var most = Math.Max(1, chart.Parts.Max(part => part.Value));
        foreach (var part in chart.Parts)
        {
            canvas.DrawText(Pens.Cut(part.Name, pens.Text, Inner), Margin, top + 40, SKTextAlign.Left, pens.Text, pens.Ink);
            var length = Math.Max(6, (Inner - 110) * part.Value / most);
            var box = new SKRect(Margin, top + 54, Margin + length, top + 94);
            canvas.DrawRect(box, pens.Strong);
            canvas.DrawText(Number(part.Value), Margin + length + 16, top + 87, SKTextAlign.Left, pens.Head, pens.Ink);
            top += PartHeight;
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
