using System.Globalization;
using SkiaSharp;

namespace CitizenBot.Pictures.Charts;

/// <summary>Draws where and when petitions gather, for a telephone: 1080 pixels wide, shown at 360, so no letter is smaller than 32 pixels.</summary>
/// <remarks>Places that belong together are filled, ringed and bold, days of the gathering are dark: shade and outline say it, not colour alone.</remarks>
public static class ClusterChartPng
{
    private const int Width = FigureChartPng.Width;
    private const int Margin = 48;
    private const float Inner = Width - (2 * Margin);
    private const float MapHeight = 620;
    private const float BarsHeight = 320;
    private const float Ring = 42;

    /// <summary>The picture as PNG.</summary>
    public static byte[] Paint(ClusterChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        using var pens = new Pens();
        var title = Pens.Wrap(chart.Title, pens.Title, Inner);
        var band = Pens.Wrap(chart.BandName, pens.Text, Inner - 60);
        var map = chart.Places.Count == 0 ? 0 : 70 + MapHeight + 24;
        var height = (int)(Margin + (title.Count * 58) + 16 + map + 70 + BarsHeight + 70 + (band.Count * 46) + Margin);
        using var surface = SKSurface.Create(new SKImageInfo(Width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        var y = (float)Margin;
        foreach (var line in title)
        {
            canvas.DrawText(line, Margin, y + 44, SKTextAlign.Left, pens.Title, pens.Ink);
            y += 58;
        }

        y += 16;
        if (chart.Places.Count > 0)
        {
            canvas.DrawText(Pens.Cut(chart.MapTitle, pens.Head, Inner), Margin, y + 40, SKTextAlign.Left, pens.Head, pens.Ink);
            Map(canvas, pens, chart.Places, y + 70);
            y += map;
        }

        canvas.DrawText(Pens.Cut(chart.DaysTitle, pens.Head, Inner), Margin, y + 40, SKTextAlign.Left, pens.Head, pens.Ink);
        y = Bars(canvas, pens, chart, y + 70);
        var box = new SKRect(Margin, y + 10, Margin + 40, y + 42);
        canvas.DrawRect(box, pens.Light);
        canvas.DrawRect(box, pens.Outline);
        foreach (var line in band)
        {
            canvas.DrawText(line, Margin + 60, y + 38, SKTextAlign.Left, pens.Text, pens.Ink);
            y += 46;
        }

        canvas.Flush();
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Map(SKCanvas canvas, Pens pens, IReadOnlyList<ClusterDot> places, float top)
    {
        canvas.DrawRect(new SKRect(Margin, top, Width - Margin, top + MapHeight), pens.Outline);
        var points = Points(places, top);
        var most = Math.Max(1, places.Max(place => place.Count));
        var inside = Enumerable.Range(0, places.Count).Where(index => places[index].Inside).ToList();
        if (inside.Count > 0)
        {
            var middle = new SKPoint(inside.Average(index => points[index].X), inside.Average(index => points[index].Y));
            var radius = inside.Max(index => SKPoint.Distance(middle, points[index])) + Ring;
            canvas.Save();
            canvas.ClipRect(new SKRect(Margin, top, Width - Margin, top + MapHeight));
            canvas.DrawCircle(middle, radius, pens.Light);
            canvas.DrawCircle(middle, radius, pens.Stroke);
            canvas.Restore();
        }

        var dots = places.Select((place, index) => Dot(points[index], 10 + (16 * place.Count / (float)most))).ToList();
        foreach (var (place, dot) in places.Zip(dots))
        {
            canvas.DrawOval(dot, place.Inside ? pens.Strong : pens.Light);
            canvas.DrawOval(dot, pens.Outline);
        }

        // Those of the gathering first: in a crowd the others lose their names.
        var labels = new MapLabels(SKRect.Inflate(new SKRect(Margin, top, Width - Margin, top + MapHeight), -8, -8), dots);
        foreach (var (place, dot) in places.Zip(dots).OrderByDescending(one => one.First.Inside).ThenByDescending(one => one.First.Count))
        {
            var font = place.Inside ? pens.Head : pens.Text;
            var words = Pens.Cut($"{place.Name}: {Number(place.Count)}", font, Inner / 2);
            if (labels.Take(dot, font.MeasureText(words), font.Size) is { } box)
            {
                canvas.DrawText(words, box.Left, box.Bottom - (font.Size / 5), SKTextAlign.Left, font, pens.Halo);
                canvas.DrawText(words, box.Left, box.Bottom - (font.Size / 5), SKTextAlign.Left, font, pens.Ink);
            }
        }
    }

    private static SKRect Dot(SKPoint middle, float radius) => new(middle.X - radius, middle.Y - radius, middle.X + radius, middle.Y + radius);

    /// <summary>North is up; a degree of longitude shrinks with the latitude, and both axes have one scale.</summary>
    private static List<SKPoint> Points(IReadOnlyList<ClusterDot> places, float top)
    {
        const float Edge = 90;
        var shrink = Math.Cos(places.Average(place => place.Latitude) * Math.PI / 180);
        var (west, east) = (places.Min(place => place.Longitude) * shrink, places.Max(place => place.Longitude) * shrink);
        var (south, north) = (places.Min(place => place.Latitude), places.Max(place => place.Latitude));
        var scale = Math.Min((Inner - (2 * Edge)) / Math.Max(east - west, 1e-6), (MapHeight - (2 * Edge)) / Math.Max(north - south, 1e-6));
        return
        [
            .. places.Select(place => new SKPoint(
                (float)((Width / 2) + (((place.Longitude * shrink) - ((west + east) / 2)) * scale)),
                (float)(top + (MapHeight / 2) - ((place.Latitude - ((south + north) / 2)) * scale)))),
        ];
    }

    private static float Bars(SKCanvas canvas, Pens pens, ClusterChart chart, float top)
    {
        var bottom = top + BarsHeight;
        var most = Math.Max(Math.Max(1, chart.BandTo), chart.Days.Select(day => day.Count).DefaultIfEmpty().Max());
        var scale = (BarsHeight - 48) / most;
        var step = Inner / Math.Max(1, chart.Days.Count);
        if (chart.BandTo > 0)
        {
            canvas.DrawRect(new SKRect(Margin, bottom - (scale * chart.BandTo), Width - Margin, bottom), pens.Light);
        }

        for (var index = 0; index < chart.Days.Count; index++)
        {
            var day = chart.Days[index];
            var left = Margin + (index * step);
            if (day.Count > 0)
            {
                var box = new SKRect(left + 3, bottom - (scale * day.Count), left + step - 3, bottom);
                canvas.DrawRect(box, day.Inside ? pens.Strong : pens.Paper);
                canvas.DrawRect(box, pens.Outline);
                canvas.DrawText(Number(day.Count), left + (step / 2), box.Top - 8, SKTextAlign.Center, pens.Small, pens.Ink);
            }

            if (day.Label.Length > 0)
            {
                var half = pens.Text.MeasureText(day.Label) / 2;
                canvas.DrawText(day.Label, Math.Clamp(left + (step / 2), Margin + half, Width - Margin - half), bottom + 44, SKTextAlign.Center, pens.Text, pens.Ink);
            }
        }

        canvas.DrawLine(Margin, bottom, Width - Margin, bottom, pens.Outline);
        return bottom + 56;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
