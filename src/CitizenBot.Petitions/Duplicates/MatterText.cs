namespace CitizenBot.Petitions.Duplicates;

/// <summary>What of a petition's words tells two matters apart.</summary>
/// <param name="Topics">What it is about, each by the one word that stands for all ways to say it.</param>
/// <param name="Words">The other words that say something, folded and by their sound.</param>
/// <param name="Places">Named places, such as <c>(Street, "le loi")</c>; house numbers are left out.</param>
public sealed record MatterText(IReadOnlySet<string> Topics, IReadOnlySet<string> Words, IReadOnlySet<(PlaceSort Sort, string Name)> Places)
{
    /// <summary>Reads a story and the words for its place. Pure; any text is fine, also an empty one.</summary>
    /// <remarks>
    /// Words count without order, since people turn sentences round. Places are taken out of the words: a broken lamp in a street is
    /// not a blocked drain in it.
    /// </remarks>
    /// <param name="story">What was told; Telex already decoded.</param>
    /// <param name="place">What was said of the place.</param>
    public static MatterText Of(string story, string place = "")
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(place);
        var text = new MatterText(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<(PlaceSort, string)>());
        text.ReadPlaces(MatterToken.Of(place));
        var tokens = MatterToken.Of(story);
        text.ReadWords(text.ReadPlaces(tokens), MatterToken.AreMarked(tokens));
        return text;
    }

    private void ReadWords(List<MatterToken> tokens, bool areMarked)
    {
        var known = MatterWords.Shipped;
        for (var at = 0; at < tokens.Count;)
        {
            if ((known.SameAt(tokens, at, areMarked) ?? known.SoundingLikeAt(tokens, at)) is var (same, taken))
            {
                Add(same);
                at += taken;
                continue;
            }

            var token = tokens[at++];
            if (known.IsSilent(token.Folded) || token.Folded is [>= '0' and <= '9'])
            {
                continue;
            }

            if (areMarked && known.SoundingLike(token) is { } meant)
            {
                Add(meant);
            }
            else
            {
                ((ISet<string>)Words).Add(Sound.Of(token.Folded));
            }
        }
    }

    private void Add(string[] words)
    {
        foreach (var word in words)
        {
            ((ISet<string>)(MatterWords.Shipped.IsTopic(word) ? Topics : Words)).Add(word);
        }
    }

    /// <summary>Places go first, because a phrase of the words must not reach into one: "ở tổ 5" is no "ô tô". Landmarks stay in the words.</summary>
    private List<MatterToken> ReadPlaces(List<MatterToken> tokens)
    {
        var known = MatterWords.Shipped;
        var places = (ISet<(PlaceSort, string)>)Places;
        var areMarked = MatterToken.AreMarked(tokens);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (known.LandmarkAt(tokens, at, areMarked) is { } landmark)
            {
                places.Add((PlaceSort.Landmark, landmark));
            }
        }

        var rest = new List<MatterToken>();
        for (var at = 0; at < tokens.Count;)
        {
            if (PlaceAt(known, tokens, at) is not var (sort, name, length))
            {
                rest.Add(tokens[at++]);
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
    private static (PlaceSort Sort, string Name, int Length)? PlaceAt(MatterWords known, List<MatterToken> tokens, int at)
    {
        if (known.PlaceAt(tokens, at) is not var (sort, length) || at + length >= tokens.Count)
        {
            return null;
        }

        var next = tokens[at + length].Folded;
        if (char.IsAsciiDigit(next[0]))
        {
            return (sort, next, length + 1);
        }

        return sort == PlaceSort.Street && known.BeginsStreetName(next) && at + length + 1 < tokens.Count
            ? (sort, $"{next} {tokens[at + length + 1].Folded}", length + 2)
            : null;
    }
}
