using System.Text;

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
        var words = Words(text);
        var scores = office.Fields
            .Select(field => (Field: field, Score: field.Keywords.Sum(keyword => keyword.Length * Occurrences(words, Words(keyword)))))
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
        var today = office.Units.SelectMany(Current).Select(Folded.Text).ToHashSet(StringComparer.Ordinal);
        var units = Named(office.Units, unit => [.. Current(unit), .. Former(unit).Where(name => !today.Contains(Folded.Text(name)))], folded);
        units = [.. units.Where(unit => !units.Any(other => other.ParentId == unit.Id))];
        if (units.Count == 1)
        {
            return units;
        }

        var street = Named(office.Units, unit => unit.Streets, folded);
        var both = units.Intersect(street).ToList();
        return both.Count > 0 ? both : units.Count > 0 ? units : street;

        static IEnumerable<string> Current(Unit unit) => [unit.Name.Vi, unit.Name.En, .. unit.Aliases];

        static IEnumerable<string> Former(Unit unit) => unit.Historical.SelectMany(name => new[] { name.Name.Vi, name.Name.En });
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
        Named(
            office.Officials,
            official => [official.Name ?? "", official.Title.Vi, official.Title.En, .. official.Aliases],
            Folded.Text(text));

    /// <summary>
    /// Longer names are taken out of the text before shorter ones are looked for, so that "phó chủ tịch phường" is not also
    /// the "chủ tịch phường", nor "phường 1" inside another name.
    /// </summary>
    private static List<T> Named<T>(IEnumerable<T> all, Func<T, IEnumerable<string>> names, string folded)
    {
        var found = new List<T>();
        var phrases = all
            .SelectMany(item => names(item).Select(name => (Phrase: Folded.Text(name), Item: item)))
            .Where(name => name.Phrase.Length > 0)
            .GroupBy(name => name.Phrase, name => name.Item)
            .OrderByDescending(group => group.Key.Length);
        foreach (var phrase in phrases)
        {
            if (Folded.Contains(folded, phrase.Key))
            {
                found.AddRange(phrase.Where(item => !found.Contains(item)));
                folded = $" {folded} ".Replace($" {phrase.Key} ", " | ", StringComparison.Ordinal).Trim();
            }
        }

        return found;
    }

    private static int Occurrences(List<Word> words, List<Word> keyword) =>
        keyword.Count == 0 ? 0 : Enumerable.Range(0, Math.Max(0, words.Count - keyword.Count + 1)).Count(at =>
            keyword.Select((key, i) => (Key: key, Word: words[at + i])).All(pair =>
                pair.Word.Marked == pair.Key.Marked || (pair.Word.Marked == pair.Word.Plain && pair.Word.Plain == pair.Key.Plain)));

    private static List<Word> Words(string text) =>
    [
        .. new string([.. text.Normalize(NormalizationForm.FormC).ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new Word(word, Folded.Text(word))),
    ];

    private sealed record Word(string Marked, string Plain);

    /// <summary>Distance on a sphere; within a commune its error is far below the roughness of a unit's middle.</summary>
    private static double Metres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        const double radius = 6_371_000;
        var north = double.DegreesToRadians(otherLatitude - latitude);
        var east = double.DegreesToRadians(otherLongitude - longitude) * Math.Cos(double.DegreesToRadians((latitude + otherLatitude) / 2));
        return radius * Math.Sqrt((north * north) + (east * east));
    }
}
