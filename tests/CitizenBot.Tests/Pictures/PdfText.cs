using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CitizenBot.Tests.Pictures;

/// <summary>Reads what our forms are made of out of the PDF, as a search or a copy would: by the fonts' own tables, not by our knowledge of the text.</summary>
/// <remarks>It knows the PDF that PDFsharp writes (fonts by two-byte glyph numbers with ToUnicode) and no more.</remarks>
internal sealed partial class PdfText
{
    private readonly Dictionary<int, (string Head, byte[] Stream)> objects = [];

    private PdfText(byte[] file)
    {
        // Latin-1 keeps every byte where it is.
        var text = Encoding.Latin1.GetString(file);
        foreach (Match found in Object().Matches(text))
        {
            var start = found.Index + found.Length;
            var end = text.IndexOf("endobj", start, StringComparison.Ordinal);
            var body = text[start..end];
            var at = body.IndexOf("stream", StringComparison.Ordinal);
            var head = at < 0 ? body : body[..at];
            byte[] stream = [];
            if (at >= 0)
            {
                var first = start + at + "stream".Length;
                first += text[first] == '\r' ? 2 : 1;
                var length = int.Parse(Length().Match(head).Groups[1].Value, CultureInfo.InvariantCulture);
                stream = file[first..(first + length)];
                if (head.Contains("/FlateDecode", StringComparison.Ordinal))
                {
                    using var inflated = new MemoryStream();
                    using var zipped = new ZLibStream(new MemoryStream(stream), CompressionMode.Decompress);
                    zipped.CopyTo(inflated);
                    stream = inflated.ToArray();
                }
            }

            objects[int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)] = (head, stream);
        }

        var kids = objects.Values.Single(one => one.Head.Contains("/Type/Pages", StringComparison.Ordinal)).Head;
        Pages = [.. Reference().Matches(Kids().Match(kids).Groups[1].Value).Select(kid => Page(objects[Number(kid)].Head))];
    }

    public IReadOnlyList<PdfPage> Pages { get; }

    /// <summary>All words, one piece a line.</summary>
    public string Words => string.Join('\n', Pages.SelectMany(page => page.Words));

    /// <summary>Names of the fonts, and whether each one's file is inside.</summary>
    public IReadOnlyList<(string Name, bool Embedded)> Fonts =>
        [.. objects.Values.Where(one => one.Head.Contains("/Type/FontDescriptor", StringComparison.Ordinal)).Select(one => (FontName().Match(one.Head).Groups[1].Value, one.Head.Contains("/FontFile2", StringComparison.Ordinal)))];

    public static PdfText Read(byte[] file)
    {
        Assert.Equal("%PDF-", Encoding.Latin1.GetString(file, 0, 5));
        return new PdfText(file);
    }

    private PdfPage Page(string head)
    {
        var fonts = FontUse().Matches(FontTable().Match(head).Groups[1].Value)
            .ToDictionary(font => font.Groups[1].Value, font => Letters(int.Parse(font.Groups[2].Value, CultureInfo.InvariantCulture)));
        var content = Encoding.Latin1.GetString(objects[Number(Contents().Match(head))].Stream);
        List<string> words = [];
        Dictionary<int, string>? font = null;
        foreach (Match step in Step().Matches(content))
        {
            if (step.Groups["font"] is { Success: true, Value: var name })
            {
                font = fonts[name];
            }
            else
            {
                words.Add(string.Concat(Convert.FromHexString(string.Concat(step.Groups["shown"].Value.Where(char.IsAsciiHexDigit))).Chunk(2).Select(pair => font![pair[0] * 256 + pair[1]])));
            }
        }

        var boxes = Box().Matches(content).Select(box => (Value(box, 1), Value(box, 2), Value(box, 3), Value(box, 4)));
        return new PdfPage(words, [.. boxes]);
    }

    private static double Value(Match found, int group) => double.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>What each glyph of a font means.</summary>
    private Dictionary<int, string> Letters(int font)
    {
        var map = Encoding.Latin1.GetString(objects[Number(ToUnicode().Match(objects[font].Head))].Stream);
        var letters = new Dictionary<int, string>();
        foreach (Match range in Range().Matches(map))
        {
            var (from, until, to) = (Hex(range, 1), Hex(range, 2), Hex(range, 3));
            for (var glyph = from; glyph <= until; glyph++)
            {
                letters[glyph] = char.ConvertFromUtf32(to + glyph - from);
            }
        }

        return letters;
    }

    private static int Hex(Match found, int group) => int.Parse(found.Groups[group].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Number(Match reference) => int.Parse(reference.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) 0 obj\s")]
    private static partial Regex Object();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"/Kids\[([^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Font<<(.*?)>>")]
    private static partial Regex FontTable();

    [GeneratedRegex(@"(/F\d+) (\d+) 0 R")]
    private static partial Regex FontUse();

    [GeneratedRegex(@"/Contents (\d+) 0 R")]
    private static partial Regex Contents();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"/FontName/([^/\s>]+)")]
    private static partial Regex FontName();

    [GeneratedRegex(@"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4,8})>")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<font>/F\d+) [0-9.]+ Tf|<(?<shown>[0-9A-Fa-f\s]+)>\s*Tj")]
    private static partial Regex Step();

    [GeneratedRegex(@"(-?[0-9.]+) (-?[0-9.]+) (-?[0-9.]+) (-?[0-9.]+) re\s+f")]
    private static partial Regex Box();
}

/// <summary>One page.</summary>
/// <param name="Words">Pieces of text in the order in which they are drawn.</param>
/// <param name="Boxes">Filled rectangles: left, top or foot, width, height.</param>
internal sealed record PdfPage(IReadOnlyList<string> Words, IReadOnlyList<(double Left, double At, double Width, double Height)> Boxes);
