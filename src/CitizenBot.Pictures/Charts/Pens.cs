using System.Text;
using CitizenBot.Pictures.Fonts;
using SkiaSharp;

namespace CitizenBot.Pictures.Charts;

/// <summary>Letters and colours of a picture of figures; black on white, so that it also prints.</summary>
internal sealed class Pens : IDisposable
{
    public SKFont Title { get; } = new(EmbeddedFont.Typeface(bold: true), 46);

    public SKFont Head { get; } = new(EmbeddedFont.Typeface(bold: true), 38);

    public SKFont Text { get; } = new(EmbeddedFont.Typeface(bold: false), 36);

    public SKFont Small { get; } = new(EmbeddedFont.Typeface(bold: false), 32);

    public SKPaint Ink { get; } = new() { Color = new SKColor(0x1a, 0x1a, 0x1a), IsAntialias = true };

    public SKPaint Strong { get; } = new() { Color = new SKColor(0x0b, 0x5c, 0x7a), IsAntialias = true };

    public SKPaint Light { get; } = new() { Color = new SKColor(0xd3, 0xe6, 0xef), IsAntialias = true };

    public SKPaint Paper { get; } = new() { Color = SKColors.White, IsAntialias = true };

    public SKPaint Outline { get; } = new() { Color = new SKColor(0x0b, 0x3c, 0x50), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2 };

    public SKPaint Stroke { get; } = new() { Color = new SKColor(0x0b, 0x5c, 0x7a), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 6 };

    /// <summary>Around letters that a line may run through.</summary>
    public SKPaint Halo { get; } = new() { Color = SKColors.White, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 10, StrokeJoin = SKStrokeJoin.Round };

    /// <summary>Lines that fit a width, broken between words.</summary>
    public static IReadOnlyList<string> Wrap(string text, SKFont font, float width)
    {
        var lines = new List<string>();
        foreach (var word in text.Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= width)
            {
                lines[^1] += $" {word}";
            }
            else if (char.IsDigit(word[0]) && lines.Count > 0 && lines[^1].LastIndexOf(' ') is > 0 and var gap)
            {
                // A number stays with the word it counts or names: "Khu" and "phố 2" may part, "phố" and "2" not.
                lines.Add($"{lines[^1][(gap + 1)..]} {word}");
                lines[^2] = lines[^2][..gap];
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>A text that fits a width, with dots where it was cut.</summary>
    public static string Cut(string text, SKFont font, float width)
    {
        var shown = text.Normalize(NormalizationForm.FormC);
        while (font.MeasureText(shown) > width && shown.Length > 4)
        {
            shown = shown[..^4].TrimEnd() + "...";
        }

        return shown;
    }

    public void Dispose()
    {
        foreach (var font in new[] { Title, Head, Text, Small })
        {
            font.Dispose();
        }

        foreach (var paint in new[] { Ink, Strong, Light, Paper, Outline, Stroke, Halo })
        {
            paint.Dispose();
        }
    }
}
