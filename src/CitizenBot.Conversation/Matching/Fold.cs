using System.Globalization;
using System.Text;

namespace CitizenBot.Conversation.Matching;

/// <summary>Brings what people type to one form, so that <c>Hủy bỏ!</c>, <c>huỷ bỏ</c> and <c>huy bo</c> are the same words.</summary>
/// <remarks>
/// Needs ICU: without it (<c>InvariantGlobalization</c>) marks would stay on in silence. A lone surrogate, which
/// .NET refuses to normalise, becomes the replacement sign, so no text of a citizen can throw here.
/// </remarks>
public static class Fold
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>Lower case, no marks, <c>đ</c> as <c>d</c>, punctuation as one space, doubled letters single.</summary>
    public static string Plain(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in Bare(text))
        {
            if (char.IsLetterOrDigit(sign))
            {
                if (folded.Length == 0 || folded[^1] != sign || !char.IsLetter(sign))
                {
                    folded.Append(sign);
                }
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Lower case without marks, punctuation kept: for patterns such as dates.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var sign in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(sign == 'đ' ? 'd' : sign);
            }
        }

        return bare.ToString();
    }

    /// <summary>Lower case with marks, each syllable's tone written behind it: <c>hủy</c> and <c>huỷ</c> are the same, <c>huy</c> is not.</summary>
    public static string Marked(string text)
    {
        var marked = new StringBuilder(text.Length);
        char? tone = null;
        foreach (var sign in Decomposed(text) + " ")
        {
            if (Tones.Contains(sign))
            {
                tone = sign;
            }
            else if (char.IsLetterOrDigit(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
            {
                marked.Append(sign);
            }
            else
            {
                if (tone is { } kept)
                {
                    marked.Append(kept);
                    tone = null;
                }

                if (marked.Length > 0 && marked[^1] != ' ')
                {
                    marked.Append(' ');
                }
            }
        }

        return marked.ToString().TrimEnd(' ');
    }

    /// <summary>True when a word stands in the text with its own marks; hỏi and ngã, which the South speaks alike, count as one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="spelt">The word as it is properly written.</param>
    /// <param name="bareWillDo">True when missing marks are forgiven, but not other ones: "dung" is "đúng", "dừng" is not.</param>
    public static bool Agrees(string text, string spelt, bool bareWillDo)
    {
        var typed = Marked(text).Replace('\u0309', '\u0303').Split(' ');
        var meant = Marked(spelt).Replace('\u0309', '\u0303').Split(' ');
        for (var start = 0; start + meant.Length <= typed.Length; start++)
        {
            if (meant.Select((word, index) => Same(typed[start + index], word, bareWillDo)).All(same => same))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the text carries a Vietnamese mark: then its writer means the marks.</summary>
    public static bool HasMarks(string text)
    {
        foreach (var sign in Decomposed(text))
        {
            if (sign == 'đ' || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text in NFC, with lone surrogates replaced; safe for every other call.</summary>
    public static string Sound(string text) => Whole(text).Normalize(NormalizationForm.FormC);

    private static bool Same(string typed, string meant, bool bareWillDo)
    {
        if (typed == meant || !bareWillDo)
        {
            return typed == meant;
        }

        var at = 0;
        foreach (var sign in typed)
        {
            while (at < meant.Length && meant[at] != sign && !(sign == 'd' && meant[at] == 'đ'))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(meant[at]) != UnicodeCategory.NonSpacingMark)
                {
                    return false;
                }

                at++;
            }

            if (at++ >= meant.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static string Decomposed(string text) => Sound(text).ToLowerInvariant().Normalize(NormalizationForm.FormD);

    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }
}
