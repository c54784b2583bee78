using System.Globalization;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Reads the watermark a client sends back.</summary>
internal static class Watermark
{
    /// <returns>Null when there is none or it is not one of ours: then all is read again, and secrets stay masked.</returns>
    public static long? Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Frame(LogPage page) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"activities":[{{string.Join(',', page.Activities)}}],"watermark":"{{page.Watermark}}"}""");
}
