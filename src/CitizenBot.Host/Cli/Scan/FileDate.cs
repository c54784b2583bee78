using System.Globalization;

namespace CitizenBot.Host.Cli.Scan;

/// <summary>Dates as SaTScan's files and people write them: 2001/11/1 or 2001-11-01.</summary>
internal static class FileDate
{
    private static readonly string[] Formats = ["yyyy/M/d", "yyyy-M-d"];

    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
