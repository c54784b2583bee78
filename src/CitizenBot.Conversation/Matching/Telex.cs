using System.Text;
using System.Text.RegularExpressions;

namespace CitizenBot.Conversation.Matching;

/// <summary>Reads text typed in Telex while no input method was on: <c>trowj giups</c> is <c>trợ giúp</c>.</summary>
/// <remarks>
/// A word that cannot be a Vietnamese syllable in Telex is left alone. English words can look like Telex (<c>yes</c>),
/// so callers try the text as it stands first.
/// </remarks>
public static partial class Telex
{
    private static readonly Dictionary<char, char> Tones = new()
    {
        ['f'] = '\u0300',
        ['s'] = '\u0301',
        ['x'] = '\u0303',
        ['r'] = '\u0309',
        ['j'] = '\u0323',
    };

    /// <summary>The text with every Telex syllable decoded, in NFC.</summary>
    public static string Decode(string text) => Word().Replace(Fold.Sound(text), match => Syllable(match.Value) ?? match.Value);

    private static string? Syllable(string word)
    {
        var lower = word.ToLowerInvariant();
        var shape = Shape().Match(lower);
        if (!shape.Success)
        {
            return null;
        }

        var marks = shape.Groups["t1"].Value + shape.Groups["t2"].Value + shape.Groups["t3"].Value;
        var hook = shape.Groups["w"].Success && shape.Groups["w"].Value.Length > 0;
        var start = shape.Groups["c"].Value is "dd" ? "đ" : shape.Groups["c"].Value;
        var vowels = Vowels(shape.Groups["v"].Value, hook);
        var end = shape.Groups["e"].Value;
        if (marks.Length > 1 || (marks.Length == 0 && start + vowels + end == lower))
        {
            return null;
        }

        if (marks.Length == 1)
        {
            var at = MainVowel(vowels, end.Length > 0);
            vowels = vowels.Insert(at + 1, Tones[marks[0]].ToString());
        }

        return (start + vowels + end).Normalize(NormalizationForm.FormC);
    }

    private static string Vowels(string typed, bool hook)
    {
        var vowels = typed.Replace("aa", "â", StringComparison.Ordinal)
            .Replace("ee", "ê", StringComparison.Ordinal)
            .Replace("oo", "ô", StringComparison.Ordinal)
            .Replace("uow", "ươ", StringComparison.Ordinal)
            .Replace("uwow", "ươ", StringComparison.Ordinal)
            .Replace("ow", "ơ", StringComparison.Ordinal)
            .Replace("uw", "ư", StringComparison.Ordinal)
            .Replace("aw", "ă", StringComparison.Ordinal);
        if (!hook)
        {
            return vowels;
        }

        return vowels.Contains("uo", StringComparison.Ordinal)
            ? vowels.Replace("uo", "ươ", StringComparison.Ordinal)
            : vowels.Replace('o', 'ơ').Replace('u', 'ư').Replace('a', 'ă');
    }

    /// <summary>Where the tone stands: on a marked vowel, else the last before a consonant, else the first of two (hủy, hòa) or middle of three.</summary>
    private static int MainVowel(string vowels, bool closed)
    {
        var marked = vowels.LastIndexOfAny(['â', 'ê', 'ô', 'ơ', 'ư', 'ă']);
        return marked >= 0 ? marked : closed ? vowels.Length - 1 : vowels.Length == 3 ? 1 : 0;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex("^(?<c>dd|ngh|ng|nh|ch|gh|gi(?=[aeiouy])|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?<v>(?:[aeiouy]|(?<=[aou])w)+)(?<t1>[fsrxj])?(?<w>w)?(?<t2>[fsrxj])?(?<e>ch|ng|nh|[cmnpt])?(?<w>w)?(?<t3>[fsrxj])?$")]
    private static partial Regex Shape();
}
