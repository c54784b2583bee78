using System.IO.Compression;
using System.Text;

namespace CitizenBot.Host.Files;

/// <summary>Tells office documents, which are ZIP archives, from plain ones by the names of their entries.</summary>
internal static class ZipTypes
{
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    public static string Of(byte[] content)
    {
        try
        {
            // Only the table of contents is read: nothing is unpacked, so nothing can burst.
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
            if (archive.GetEntry("mimetype") is { Length: < 100 } mark && Said(mark).StartsWith(OpenDocument, StringComparison.Ordinal))
            {
                return Said(mark);
            }

            return names.Contains("[Content_Types].xml") ? Office(names) ?? FileTypes.Zip : FileTypes.Zip;
        }
        catch (InvalidDataException)
        {
            return FileTypes.Zip;
        }
    }

    /// <summary>A document with a program in it is another type: its ending must say so.</summary>
    private static string? Office(HashSet<string> names) => names switch
    {
        _ when names.Contains("word/vbaProject.bin") => "application/vnd.ms-word.document.macroenabled.12",
        _ when names.Contains("xl/vbaProject.bin") => "application/vnd.ms-excel.sheet.macroenabled.12",
        _ when names.Contains("ppt/vbaProject.bin") => "application/vnd.ms-powerpoint.presentation.macroenabled.12",
        _ when names.Contains("word/document.xml") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ when names.Contains("xl/workbook.xml") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ when names.Contains("ppt/presentation.xml") => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => null,
    };

    private static string Said(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        var letters = new char[100];
        return new string(letters, 0, reader.ReadBlock(letters)).Trim();
    }
}
