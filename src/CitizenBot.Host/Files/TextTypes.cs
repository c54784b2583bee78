using System.Text;
using System.Text.Unicode;

namespace CitizenBot.Host.Files;

/// <summary>Tells plain text from text that a browser would run: SVG, HTML, other XML.</summary>
/// <remarks>In doubt it is HTML: the worst that happens to a letter that speaks of scripts is that it is not shown on the page.</remarks>
internal static class TextTypes
{
    private const int Sniffed = 4096;

    private static readonly string[] Pages =
        ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<style", "<img", "<meta", "<link", "<object", "<embed", "<form", "<table", "<div", "<a href", "<h1", "<p>", "<br"];

    /// <summary>The media type; null when it is no text.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, Sniffed)];
        var text = Decoded(start);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var trimmed = text.TrimStart();
        if (text.Contains("<svg", StringComparison.OrdinalIgnoreCase))
        {
            return FileTypes.Svg;
        }

        if (text.Contains("<script", StringComparison.OrdinalIgnoreCase)
            || (trimmed.StartsWith('<') && Pages.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase))))
        {
            return FileTypes.Html;
        }

        return trimmed.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? FileTypes.Xml : IsText(start, content.Length) ? FileTypes.Text : null;
    }

    /// <summary>Marks of HTML are ASCII in whatever way its letters are written, except where two bytes are a letter.</summary>
    private static string Decoded(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(start[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(start[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(start[3..]),
        _ => Encoding.Latin1.GetString(start),
    };

    private static bool IsText(ReadOnlySpan<byte> start, int whole)
    {
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return true;
        }

        // A letter may have been cut in two where the look ends.
        var cut = start.Length < whole ? LastWhole(start) : start;
        return Utf8.IsValid(cut) && cut.IndexOfAnyInRange((byte)0x00, (byte)0x08) < 0 && cut.IndexOfAnyInRange((byte)0x0E, (byte)0x1A) < 0;
    }

    private static ReadOnlySpan<byte> LastWhole(ReadOnlySpan<byte> start)
    {
        var end = start.Length;
        while (end > 0 && end > start.Length - 4 && (start[end - 1] & 0xC0) == 0x80)
        {
            end--;
        }

        return start[..Math.Max(0, end - 1)];
    }
}
