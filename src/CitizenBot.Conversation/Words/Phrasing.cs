using System.Text.RegularExpressions;

namespace CitizenBot.Conversation.Words;

/// <summary>The words of one key in one language, with their placeholders; English may have a form for one.</summary>
/// <param name="Other">The words, or the plural form.</param>
/// <param name="One">The form for one, or null.</param>
/// <param name="File">File it stands in.</param>
/// <param name="Line">Line it stands on, from 1.</param>
public sealed partial record Phrasing(string Other, string? One, string File, int Line)
{
    /// <summary>Names of the placeholders, each once, in order of their names.</summary>
    public IReadOnlyList<string> Placeholders { get; } =
        [.. Placeholder().Matches(Other + One).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The form for a number.</summary>
    public string For(int? count) => count is 1 && One is not null ? One : Other;

    /// <summary>A template with every placeholder replaced.</summary>
    public static string Fill(string template, Func<string, int, string> value) =>
        Placeholder().Replace(template, match => value(match.Groups[1].Value, match.Index));

    [GeneratedRegex(@"\{([a-z][A-Za-z0-9]*)\}")]
    private static partial Regex Placeholder();
}
