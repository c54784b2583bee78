using System.Text;

namespace CitizenBot.Host.Files;

/// <summary>Tells what a file is from its content; the name and the type that the sender claims are not asked.</summary>
/// <remarks>
/// It is good enough to decide what may be shown and by which ending a machine will open it, and no more: bytes can be
/// made to be two things at once. So only four kinds of picture are ever shown, and those are painted anew first.
/// </remarks>
public static class FileTypes
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string Gif = "image/gif";
    public const string WebP = "image/webp";
    public const string Svg = "image/svg+xml";
    public const string Html = "text/html";
    public const string Xml = "application/xml";
    public const string Text = "text/plain";
    public const string Zip = "application/zip";
    public const string Ole = "application/x-ole-storage";
    public const string Unknown = "application/octet-stream";

    /// <summary>The media type; <see cref="Unknown"/> for anything else.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Picture(content) ?? Sound(content) ?? Container(content) ?? Document(content) ?? Words(content);

    /// <summary>Whether its picture may be put on a page or into a chat: never what can hold a program (SVG, HTML) or other files.</summary>
    public static bool IsShownInline(string type) => type is Jpeg or Png or Gif or WebP;

    private static string? Picture(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP,
        _ => null,
    };

    private static string? Sound(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => Holds(content, "OpusHead"u8, 64) || Holds(content, "\u0001vorbis"u8, 64) ? "audio/ogg" : "application/ogg",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => "audio/wav",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "audio/mpeg",
        [0xFF, var second, var third, ..] when IsMp3Frame(second, third) => "audio/mpeg",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => Holds(content, "webm"u8, 64) ? "video/webm" : "video/x-matroska",
        _ => null,
    };

    private static bool IsMp3Frame(byte second, byte third) =>
        (second & 0xE0) == 0xE0 && (second & 0x18) != 0x08 && (second & 0x06) == 0x02 && (third & 0xF0) is not (0x00 or 0xF0) && (third & 0x0C) != 0x0C;

    /// <summary>Files of ISO boxes say by a brand what they are.</summary>
    private static string? Container(ReadOnlySpan<byte> content)
    {
        if (content.Length < 12 || !content[4..8].SequenceEqual("ftyp"u8))
        {
            return null;
        }

        var brand = Encoding.Latin1.GetString(content[8..12]);
        return brand switch
        {
            "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" => Holds(content, "avif"u8, 64) ? "image/avif" : "image/heic",
            "avif" or "avis" => "image/avif",
            "M4A " or "M4B " => "audio/mp4",
            "qt  " => "video/quicktime",
            ['3', 'g', ..] => "video/3gpp",
            _ => "video/mp4",
        };
    }

    private static string? Document(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => ZipTypes.Of(content.ToArray()),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Ole,
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 0x07, ..] => "application/vnd.rar",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => "application/x-7z-compressed",
        [0x1F, 0x8B, 8, ..] => "application/gzip",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', ..] => "application/x-bzip2",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "application/x-xz",
        // Readers look for this mark in the first kilobyte.
        _ => Holds(content, "%PDF-"u8, 1024) ? "application/pdf" : null,
    };

    private static string Words(ReadOnlySpan<byte> content) => content switch
    {
        [] => Unknown,
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "application/rtf",
        _ => TextTypes.Of(content) ?? Unknown,
    };

    private static bool Holds(ReadOnlySpan<byte> content, ReadOnlySpan<byte> mark, int within) => content[..Math.Min(content.Length, within)].IndexOf(mark) >= 0;
}
