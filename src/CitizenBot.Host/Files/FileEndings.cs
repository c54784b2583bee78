namespace CitizenBot.Host.Files;

/// <summary>By which endings a type goes, the usual one first.</summary>
/// <remarks>An ending is what a receiver's machine acts on, so a type only goes by endings that open it in what reads it: no text is a .bat, no archive a .jar.</remarks>
internal static class FileEndings
{
    private static readonly string[] AnyBytes = ["bin", "dwg", "dgn", "avi", "wma", "wmv"];

    private static readonly Dictionary<string, string[]> ByType = new()
    {
        [FileTypes.Jpeg] = ["jpg", "jpeg", "jpe", "jfif"],
        [FileTypes.Png] = ["png"],
        [FileTypes.Gif] = ["gif"],
        [FileTypes.WebP] = ["webp"],
        ["image/heic"] = ["heic", "heif"],
        ["image/avif"] = ["avif"],
        [FileTypes.Svg] = ["svg"],
        [FileTypes.Html] = ["html", "htm", "xhtml"],
        [FileTypes.Xml] = ["xml", "kml", "gpx"],
        [FileTypes.Text] = ["txt", "csv", "log", "md", "json"],
        ["application/rtf"] = ["rtf", "doc"],
        ["application/pdf"] = ["pdf"],
        ["audio/ogg"] = ["ogg", "oga", "opus"],
        ["application/ogg"] = ["ogg", "ogv", "oga"],
        ["audio/mpeg"] = ["mp3"],
        ["audio/mp4"] = ["m4a", "mp4", "m4b"],
        ["audio/wav"] = ["wav"],
        ["video/mp4"] = ["mp4", "m4v", "m4a", "mov"],
        ["video/quicktime"] = ["mov", "qt"],
        ["video/3gpp"] = ["3gp", "3g2"],
        ["video/webm"] = ["webm"],
        ["video/x-matroska"] = ["mkv", "mka", "webm"],
        [FileTypes.Zip] = ["zip", "kmz"],
        [FileTypes.Ole] = ["doc", "xls", "ppt", "msg"],
        ["application/vnd.rar"] = ["rar"],
        ["application/x-7z-compressed"] = ["7z"],
        ["application/gzip"] = ["gz", "tgz"],
        ["application/x-bzip2"] = ["bz2"],
        ["application/x-xz"] = ["xz"],
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ["docx"],
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ["xlsx"],
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ["pptx"],
        ["application/vnd.ms-word.document.macroenabled.12"] = ["docm"],
        ["application/vnd.ms-excel.sheet.macroenabled.12"] = ["xlsm"],
        ["application/vnd.ms-powerpoint.presentation.macroenabled.12"] = ["pptm"],
        ["application/vnd.oasis.opendocument.text"] = ["odt"],
        ["application/vnd.oasis.opendocument.spreadsheet"] = ["ods"],
        ["application/vnd.oasis.opendocument.presentation"] = ["odp"],
    };

    public static IReadOnlyList<string> Of(string type) => ByType.GetValueOrDefault(type, AnyBytes);

    /// <summary>Whether some type goes by it: then, and only then, it tells something about a content.</summary>
    public static bool IsKnown(string ending) => ByType.Values.Any(endings => endings.Contains(ending));
}
