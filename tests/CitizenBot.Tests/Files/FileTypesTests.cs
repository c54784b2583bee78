using System.IO.Compression;
using System.Text;
using CitizenBot.Host.Files;
using SkiaSharp;

namespace CitizenBot.Tests.Files;

public sealed class FileTypesTests
{
    public static TheoryData<string, byte[], string> Contents => new()
    {
        { "JPEG", SomePicture.Of(SKEncodedImageFormat.Jpeg), "image/jpeg" },
        { "PNG", SomePicture.Of(SKEncodedImageFormat.Png), "image/png" },
        { "WebP", SomePicture.Of(SKEncodedImageFormat.Webp), "image/webp" },
        { "GIF", SomePicture.Bomb, "image/gif" },
        { "broken JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], "image/jpeg" },
        { "HEIC", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8], "image/heic" },
        { "HEIF by its general brand", [0, 0, 0, 24, .. "ftypmif1"u8, 0, 0, 0, 0, .. "mif1heic"u8], "image/heic" },
        { "AVIF", [0, 0, 0, 24, .. "ftypavif"u8, 0, 0, 0, 0], "image/avif" },
        { "PDF", Ascii("%PDF-1.7\n"), "application/pdf" },
        { "PDF behind a scanner's greeting", Ascii("\r\n\r\n%PDF-1.4\n"), "application/pdf" },
        { "voice of Telegram", [.. "OggS"u8, .. new byte[24], .. "OpusHead"u8], "audio/ogg" },
        { "MP3 with tags", Ascii("ID3\u0003"), "audio/mpeg" },
        { "MP3 without tags", [0xFF, 0xFB, 0x90, 0x64, 0, 0], "audio/mpeg" },
        { "M4A", [0, 0, 0, 24, .. "ftypM4A "u8, 0, 0, 0, 0], "audio/mp4" },
        { "MP4", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0], "video/mp4" },
        { "MOV", [0, 0, 0, 20, .. "ftypqt  "u8, 0, 0, 0, 0], "video/quicktime" },
        { "3GP", [0, 0, 0, 20, .. "ftyp3gp4"u8, 0, 0, 0, 0], "video/3gpp" },
        { "WAV", [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVEfmt "u8], "audio/wav" },
        { "DOCX", Zip("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "XLSX", Zip("[Content_Types].xml", "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "PPTX", Zip("[Content_Types].xml", "ppt/presentation.xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "DOCX with a program", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "application/vnd.ms-word.document.macroenabled.12" },
        { "ODT", Zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml"), "application/vnd.oasis.opendocument.text" },
        { "ZIP", Zip("anh1.jpg", "word/document.xml"), "application/zip" },
        { "half a ZIP", [.. "PK"u8, 3, 4, 20, 0], "application/zip" },
        { "old DOC", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "application/x-ole-storage" },
        { "RAR", [.. "Rar!"u8, 0x1A, 7, 0], "application/vnd.rar" },
        { "7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed" },
        { "GZ", [0x1F, 0x8B, 8, 0], "application/gzip" },
        { "SVG", Ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "image/svg+xml" },
        { "SVG behind an XML head", Ascii("<?xml version='1.0'?>\n<!-- x -->\n<svg/>"), "image/svg+xml" },
        { "HTML", Ascii("<!DOCTYPE html><html>"), "text/html" },
        { "HTML behind blanks and a comment", Ascii(" \n<!-- x --> <BODY onload=alert(1)>"), "text/html" },
        { "HTML in letters of two bytes", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")], "text/html" },
        { "HTML in no known letters", [.. "<html>"u8, 0xE1, 0xE2], "text/html" },
        { "words and a script", Ascii("xin chào <script>alert(1)</script>"), "text/html" },
        { "XML", Ascii("<?xml version='1.0'?><kml/>"), "application/xml" },
        { "letter", Encoding.UTF8.GetBytes("Kính gửi Ủy ban nhân dân phường: 3 < 4."), "text/plain" },
        { "long letter cut inside a letter", [.. "a"u8, .. Encoding.UTF8.GetBytes(new string('ế', 3000))], "text/plain" },
        { "letter in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Kính gửi")], "text/plain" },
        { "RTF", Ascii("{\\rtf1\\ansi}"), "application/rtf" },
        { "program", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], "application/octet-stream" },
        { "noise", [1, 2, 3, 0xFE, 0xFF, 0x80], "application/octet-stream" },
        { "nothing", [], "application/octet-stream" },
    };

    [Theory]
    [MemberData(nameof(Contents), DisableDiscoveryEnumeration = true)]
    public void Of_TellsTheTypeFromTheContent(string what, byte[] content, string type) =>
        Assert.Equal((what, type), (what, FileTypes.Of(content)));

    [Fact]
    public void IsShownInline_OnlyForFourKindsOfPicture() =>
        Assert.Equal(
            ["image/gif", "image/jpeg", "image/png", "image/webp"],
            Contents.Select(row => row.Data.Item3).Distinct().Where(FileTypes.IsShownInline).Order(StringComparer.Ordinal));

    private static byte[] Ascii(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                using var content = archive.CreateEntry(entry.Split('=')[0]).Open();
                content.Write(Encoding.ASCII.GetBytes(entry.Contains('=', StringComparison.Ordinal) ? entry.Split('=')[1] : "x"));
            }
        }

        return bytes.ToArray();
    }
}
