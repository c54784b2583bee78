using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Duplicates;

/// <summary>What of a petition's words tells two matters apart: shingles of the words that say something, and the named places.</summary>
/// <param name="Shingles">Folded words, those that name what petitions are about three times, and pairs of the other ones.</param>
/// <param name="Places">Named places, such as <c>(Street, "le loi")</c>; house numbers are left out.</param>
public sealed record MatterText(IReadOnlySet<string> Shingles, IReadOnlySet<(PlaceSort Sort, string Name)> Places)
{
    /// <summary>How often a word of <c>words.yaml</c> counts: a drain that is blocked is the matter, the rest is how it is told.</summary>
    private const int TopicWeight = 3;

    /// <summary>Reads a story and the words for its place. Pure; any text is fine, also an empty one.</summary>
    /// <remarks>
    /// Vietnamese writes syllables apart, so that a pair of neighbours is often one word. Pairs are taken without order, since people
    /// turn sentences round. Places are taken out of the words: a broken lamp in a street is not a blocked drain in it.
    /// </remarks>
    /// <param name="story">What was told; Telex already decoded.</param>
    /// <param name="place">What was said of the place.</param>
    public static MatterText Of(string story, string place = "")
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(place);
        var places = new HashSet<(PlaceSort, string)>();
        Words(place, places);
        var words = Words(story, places);
        var shingles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (word, isTopic) in words)
        {
            for (var times = isTopic ? TopicWeight : 1; times > 0; times--)
            {
                shingles.Add(times == 1 ? word : $"{word}#{times}");
            }
        }

        foreach (var (before, after) in words.Zip(words.Skip(1)))
        {
            if (!before.IsTopic && !after.IsTopic && before.Word != after.Word)
            {
                shingles.Add(string.CompareOrdinal(before.Word, after.Word) < 0 ? $"{before.Word} {after.Word}" : $"{after.Word} {before.Word}");
            }
        }

        return new(shingles, places);
    }

    private static List<(string Word, bool IsTopic)> Words(string text, HashSet<(PlaceSort, string)> places)
    {
        var known = MatterWords.Shipped;
        var folded = WithoutPlaces(known, Folded.Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries), places);
        var words = new List<(string, bool)>();
        for (var at = 0; at < folded.Count;)
        {
            if (known.SameAt(folded, at) is var (topic, taken))
            {
                if (topic != MatterWords.Nothing)
                {
                    words.Add((topic, true));
                }

                at += taken;
                continue;
            }

            if (!known.IsSilent(folded[at]))
            {
                words.Add((folded[at], known.IsTopic(folded[at])));
            }

            at++;
        }

        return words;
    }

    /// <summary>Places go first, because a phrase of the words must not reach into one: "ở tổ 5" is no "ô tô".</summary>
    private static List<string> WithoutPlaces(MatterWords known, string[] folded, HashSet<(PlaceSort, string)> places)
    {
        var rest = new List<string>();
        for (var at = 0; at < folded.Length;)
        {
            if (PlaceAt(known, folded, at) is not var (sort, name, length))
            {
                rest.Add(folded[at++]);
                continue;
            }

            if (sort != PlaceSort.House)
            {
                places.Add((sort, name));
            }

            at += length;
        }

        return rest;
    }

    /// <summary>"khu phố 5", "hẻm 12", "đường Lê Lợi", "QL 62": a number stands behind the sort, or the two first words of a name.</summary>
    private static (PlaceSort Sort, string Name, int Length)? PlaceAt(MatterWords known, string[] words, int at)
    {
        if (known.PlaceAt(words, at) is not var (sort, length) || at + length >= words.Length)
        {
            return null;
        }

        var next = words[at + length];
        if (char.IsAsciiDigit(next[0]))
        {
            return (sort, next, length + 1);
        }

        return sort == PlaceSort.Street && known.BeginsStreetName(next) && at + length + 1 < words.Length
            ? (sort, $"{next} {words[at + length + 1]}", length + 2)
            : null;
    }
}
