namespace CitizenBot.Petitions.Offices;

/// <summary>What a citizen's words may mean in this office. Every answer is a guess that a person confirms.</summary>
internal static class OfficeGuesses
{
    /// <summary>
    /// Every occurrence of a keyword counts by its length. A word typed with marks only meets a keyword with the same marks, so that
    /// "đất công" is no drain ("cống"); a word typed without any meets both.
    /// </summary>
    public static Field? Field(Office office, string text)
    {
        var words = OfficeVocabulary.Words(text);
        var scores = OfficeVocabulary.Of(office).Keywords
            .Select(field => (field.Field, Score: field.Keywords.Sum(keyword => keyword.Length * Occurrences(words, keyword.Words))))
            .Where(guess => guess.Score > 0)
            .OrderByDescending(guess => guess.Score)
            .ToList();
        return scores.Count == 0 || (scores.Count > 1 && scores[0].Score == scores[1].Score) ? null : scores[0].Field;
    }

    /// <summary>
    /// A unit that is named beats the units of a street, and a quarter the ward it lies in. A former name counts unless another unit
    /// bears it today: "khu phố 1 phường 2" may be Khu phố 5 of now.
    /// </summary>
    public static IReadOnlyList<Unit> Units(Office office, string text)
    {
        var folded = Folded.Text(text);
        var known = OfficeVocabulary.Of(office);
        var units = Named(known.Units, folded);
        units = [.. units.Where(unit => !units.Any(other => other.ParentId == unit.Id))];
        if (units.Count == 1)
        {
            return units;
        }

        var street = Named(known.Streets, folded);
        var both = units.Intersect(street).ToList();
        return both.Count > 0 ? both : units.Count > 0 ? units : street;
    }

    public static string? Street(Office office, Unit unit, string text)
    {
        var folded = Folded.Text(text);
        return OfficeVocabulary.Of(office).StreetsOf(unit).FirstOrDefault(street => Folded.Contains(folded, street.Text)).Name;
    }

    public static Unit? Nearest(Office office, double latitude, double longitude, double withinMetres) =>
        office.Units
            .Where(unit => unit is { Latitude: not null, Longitude: not null })
            .Select(unit => (Unit: unit, Metres: Metres(latitude, longitude, unit.Latitude!.Value, unit.Longitude!.Value)))
            .Where(near => near.Metres <= withinMetres)
            .OrderBy(near => near.Metres)
            .Select(near => near.Unit)
            .FirstOrDefault();

    public static IReadOnlyList<Official> Officials(Office office, string text) =>
        Named(OfficeVocabulary.Of(office).Officials, Folded.Text(text));

    /// <summary>
    /// Longer names are taken out of the text before shorter ones are looked for, so that "phó chủ tịch phường" is not also
    /// the "chủ tịch phường", nor "phường 1" inside another name.
    /// </summary>
    private static List<T> Named<T>(IReadOnlyList<Phrase<T>> phrases, string folded)
    {
        var found = new List<T>();
        foreach (var phrase in phrases)
        {
            if (Folded.Contains(folded, phrase.Text))
            {
                found.AddRange(phrase.Items.Where(item => !found.Contains(item)));
                folded = $" {folded} ".Replace($" {phrase.Text} ", " | ", StringComparison.Ordinal).Trim();
            }
        }

        return found;
    }

    private static int Occurrences(IReadOnlyList<Word> words, IReadOnlyList<Word> keyword)
    {
        var count = 0;
        for (var at = 0; keyword.Count > 0 && at <= words.Count - keyword.Count; at++)
        {
            count += Stands(words, keyword, at) ? 1 : 0;
        }

        return count;
    }

    private static bool Stands(IReadOnlyList<Word> words, IReadOnlyList<Word> keyword, int at)
    {
        for (var i = 0; i < keyword.Count; i++)
        {
            var (word, key) = (words[at + i], keyword[i]);
            if (word.Marked != key.Marked && (word.Marked != word.Plain || word.Plain != key.Plain))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Distance on a sphere; within a commune its error is far below the roughness of a unit's middle.</summary>
    public static double Metres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        const double radius = 6_371_000;
        var north = double.DegreesToRadians(otherLatitude - latitude);
        var east = double.DegreesToRadians(otherLongitude - longitude) * Math.Cos(double.DegreesToRadians((latitude + otherLatitude) / 2));
        return radius * Math.Sqrt((north * north) + (east * east));
    }
}
