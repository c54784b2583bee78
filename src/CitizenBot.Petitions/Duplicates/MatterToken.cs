using System.Text;
using System.Text.RegularExpressions;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Duplicates;

/// <summary>A syllable or number of a text.</summary>
/// <param name="Folded">Without case and marks: <c>cong</c>.</param>
/// <param name="Marked">In small letters with its marks, hỏi for ngã since half the country writes them as one: <c>cống</c>.</param>
internal readonly partial record struct MatterToken(string Folded, string Marked)
{
    /// <summary>Whether it has a letter that no plain keyboard types.</summary>
    public bool HasMarks => !Ascii.IsValid(Marked);

    /// <summary>The syllables and numbers of a text, in its order; any text is fine.</summary>
    public static List<MatterToken> Of(string text) =>
    [
        .. Word().Matches(text)
            .Select(match => new MatterToken(Offices.Folded.Text(match.Value), Hoi(match.Value)))
            .Where(token => token.Folded.Length > 0),
    ];

    /// <summary>Whether a text was typed with marks: by a fifth of its words, since most Vietnamese words have some and "ok" or "kp" none.</summary>
    public static bool AreMarked(List<MatterToken> tokens) => tokens.Count(token => token.HasMarks) * 5 >= tokens.Count;

    private static string Hoi(string word) =>
        word.Normalize(NormalizationForm.FormC).ToLowerInvariant().Normalize(NormalizationForm.FormD).Replace('\u0303', '\u0309').Normalize(NormalizationForm.FormC);

    [GeneratedRegex(@"[\p{L}\p{M}]+|\p{Nd}+")]
    private static partial Regex Word();
}
