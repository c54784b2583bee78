using System.Text;

namespace CitizenBot.Conversation.Speaking;

/// <summary>Cuts a text into pieces that a channel takes.</summary>
internal static class TextSplit
{
    public static IReadOnlyList<string> Of(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var pieces = new List<string>();
        var rest = text;
        while (Length(rest) > limit)
        {
            var reach = Reach(rest, limit);
            var cut = LineBreak(rest, reach) ?? Space(rest, reach) ?? reach;
            pieces.Add(rest[..cut].TrimEnd('\n', ' '));
            rest = rest[cut..].TrimStart('\n', ' ');
        }

        pieces.Add(rest);
        return [.. pieces.Where(piece => piece.Length > 0)];
    }

    private static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>Index behind the last code point that still fits.</summary>
    private static int Reach(string text, int limit)
    {
        var index = 0;
        for (var taken = 0; taken < limit; taken++)
        {
            index += Rune.TryGetRuneAt(text, index, out var rune) ? rune.Utf16SequenceLength : 1;
        }

        return index;
    }

    private static int? LineBreak(string text, int reach) => text.LastIndexOf('\n', reach) is > 0 and var at ? at : null;

    /// <summary>The last space that parts no number and no date: "482 915" and "Sáu, 04/12/2026" stay whole.</summary>
    private static int? Space(string text, int reach)
    {
        for (var at = Math.Min(reach, text.Length - 1); at > 0; at--)
        {
            var parts = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == ',');
            if (text[at] == ' ' && !parts)
            {
                return at;
            }
        }

        return null;
    }
}
