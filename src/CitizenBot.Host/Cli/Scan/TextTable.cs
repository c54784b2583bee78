namespace CitizenBot.Host.Cli.Scan;

/// <summary>The lines of a file of SaTScan: words between spaces, tabs, or commas; empty lines do not count.</summary>
internal static class TextTable
{
    private static readonly char[] Between = [' ', '\t', ',', ';'];

    /// <summary>Words of each line with the number it has in the file.</summary>
    /// <exception cref="FileFaultException">The file cannot be opened or read.</exception>
    public static IEnumerable<(int Line, string[] Words)> Read(string file, Func<string, TextReader> open)
    {
        using var reader = Try(file, () => open(file));
        for (var line = 1; Try(file, reader.ReadLine) is { } text; line++)
        {
            var words = text.TrimStart('\uFEFF').Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length > 0)
                yield return (line, words);
        }
    }

    /// <summary>What to say of a line.</summary>
    public static FileFaultException Fault(string file, int line, string why) => new($"{file}, line {line}: {why}");

    private static T Try<T>(string file, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new FileFaultException($"{file} cannot be read: {fault.Message}", fault);
        }
    }
}
