using System.Text;
using System.Text.RegularExpressions;

namespace CitizenBot.Conversation.Words;

/// <summary>The house rules of language that a program can see.</summary>
internal static partial class Spelling
{
    private static readonly string[] NeverSaid = ["không hợp lệ", "sai cú pháp", "hệ thống", "quý khách"];

    public static IEnumerable<string> Faults(string locale, string key, string text)
    {
        if (!text.IsNormalized(NormalizationForm.FormC))
        {
            yield return "is not in NFC. Type it again, or save the file with composed letters.";
        }

        if (text.Contains('\u2013', StringComparison.Ordinal) || text.Contains('\u2014', StringComparison.Ordinal))
        {
            yield return "has a long dash; write a hyphen with spaces.";
        }

        if (text.Any(sign => sign is '\u201C' or '\u201D' or '\u2018' or '\u2019'))
        {
            yield return "has curly quotes; write straight ones.";
        }

        if (text.Length != text.TrimEnd().Length)
        {
            yield return "ends in a space.";
        }

        if (IsLabel(key) && text.EndsWith('.'))
        {
            yield return "is a label and ends in a full stop.";
        }

        if (Regex.Count(text, @"\*\*") % 2 != 0)
        {
            yield return "opens ** and does not close it.";
        }

        foreach (var fault in locale == Wording.Vietnamese ? Vietnamese(text) : [])
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Vietnamese(string text)
    {
        var lower = text.ToLowerInvariant();
        if (Misplaced().Match(lower) is { Success: true } match)
        {
            yield return $"writes '{match.Value}'; the tone mark stands on the main vowel, as in hủy, hòa, thủy.";
        }

        if (Courtesy().Count(lower) > 1)
        {
            yield return "says 'ạ' twice.";
        }

        if (Blame().IsMatch(lower))
        {
            yield return "says 'lỗi'; say what arrived and what would help.";
        }

        foreach (var words in NeverSaid.Where(words => lower.Contains(words, StringComparison.Ordinal)))
        {
            yield return $"says '{words}'.";
        }

        if (You().IsMatch(lower))
        {
            yield return "says 'bạn'; a citizen is 'ông/bà', an official 'anh/chị'.";
        }
    }

    private static bool IsLabel(string key) => key.EndsWith(".label", StringComparison.Ordinal) || key.StartsWith("common.label.", StringComparison.Ordinal);

    [GeneratedRegex(@"\p{L}*(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})")]
    private static partial Regex Misplaced();

    [GeneratedRegex(@"(?<!\p{L})ạ(?!\p{L})")]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"(?<!xin )(?<!\p{L})lỗi(?!\p{L})")]
    private static partial Regex Blame();

    [GeneratedRegex(@"(?<!\p{L})bạn(?!\p{L})")]
    private static partial Regex You();
}
