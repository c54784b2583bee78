using System.Text.RegularExpressions;

namespace CitizenBot.Petitions.Duplicates;

/// <summary>What a syllable sounds like where its spellings are commonly mixed up: <c>chợ</c> and <c>trợ</c>, <c>rác</c> and <c>rát</c>.</summary>
internal static partial class Sound
{
    /// <summary>Beginnings ch/tr, s/x, d/gi/v, g/gh, ng/ngh, c/k/q and endings c/t and n/ng become one; i and y, too. Tones stay.</summary>
    /// <param name="marked">A syllable as <see cref="MatterToken.Marked"/>.</param>
    public static string Of(string marked)
    {
        var sound = Beginning().Replace(marked, match => match.Value switch
        {
            "ngh" => "ng",
            "gh" => "g",
            "k" or "q" => "c",
            "tr" => "ch",
            "x" => "s",
            _ => "d",
        }).Replace('y', 'i');
        return sound switch
        {
            [.. var stem, 't'] => stem + "c",
            [.. var stem, 'n'] => stem + "ng",
            _ => sound,
        };
    }

    [GeneratedRegex("^(ngh|gh|k|q|tr|x|(gi|v|d)(?=[^0-9b-df-hj-np-tv-xz]))")]
    private static partial Regex Beginning();
}
