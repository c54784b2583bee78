namespace CitizenBot.Conversation.Words;

/// <summary>Compares wording with itself and with the house rules of language.</summary>
internal static class WordingCheck
{
    private static readonly string[] Locales = [Wording.Vietnamese, Wording.English];

    public static IEnumerable<WordingFault> Of(Dictionary<(string Locale, string Key), Phrasing> phrasings, IReadOnlyDictionary<string, PlaceholderType> placeholders)
    {
        foreach (var ((locale, key), phrasing) in phrasings)
        {
            foreach (var other in Locales.Where(other => other != locale && !phrasings.ContainsKey((other, key))))
            {
                yield return At(phrasing, $"'{key}' is missing in {other}.yaml.");
            }

            if (locale != Wording.Vietnamese && phrasings.TryGetValue((Wording.Vietnamese, key), out var shipped) && Differs(phrasing, shipped) is { } difference)
            {
                yield return At(phrasing, $"'{key}' {difference}");
            }

            foreach (var fault in Alone(locale, key, phrasing, placeholders))
            {
                yield return fault;
            }
        }
    }

    public static IEnumerable<WordingFault> OfOverride((string Locale, string Key) key, Phrasing phrasing, Phrasing? shipped, IReadOnlyDictionary<string, PlaceholderType> placeholders)
    {
        if (shipped is null)
        {
            return [At(phrasing, $"'{key.Key}' is no text of the program in '{key.Locale}'. Is the key misspelt? It is left out.")];
        }

        var difference = Differs(phrasing, shipped);
        var faults = Alone(key.Locale, key.Key, phrasing, placeholders);
        return difference is null ? faults : faults.Prepend(At(phrasing, $"'{key.Key}' {difference} The shipped text is used."));
    }

    private static IEnumerable<WordingFault> Alone(string locale, string key, Phrasing phrasing, IReadOnlyDictionary<string, PlaceholderType> placeholders)
    {
        foreach (var name in phrasing.Placeholders.Where(name => !placeholders.ContainsKey(name)))
        {
            yield return At(phrasing, $"'{key}' uses {{{name}}}, which placeholders.yaml does not know.");
        }

        if (Limit(key) is { } limit)
        {
            foreach (var form in Forms(phrasing))
            {
                var longest = Phrasing.Fill(form, (name, _) => placeholders.GetValueOrDefault(name)?.LongestIn(locale) ?? "");
                var length = longest.EnumerateRunes().Count();
                if (length > limit)
                {
                    yield return At(phrasing, $"'{key}' can become {length} characters long; {limit} is the limit.");
                }
            }
        }

        foreach (var sentence in Forms(phrasing).SelectMany(form => Spelling.Faults(locale, key, form)).Distinct())
        {
            yield return At(phrasing, $"'{key}' {sentence}");
        }
    }

    private static string? Differs(Phrasing one, Phrasing other)
    {
        var extra = one.Placeholders.Except(other.Placeholders).ToList();
        var missing = other.Placeholders.Except(one.Placeholders).ToList();
        return extra.Count > 0 ? $"has {{{string.Join("}, {", extra)}}}, which the Vietnamese text has not."
            : missing.Count > 0 ? $"lacks {{{string.Join("}, {", missing)}}} of the Vietnamese text."
            : null;
    }

    /// <summary>Code points a text may have: a label 24, the first line of a notice 120, a line of a receipt 1,200, any other 600.</summary>
    private static int? Limit(string key) => key.Split('.') switch
    {
        [.., "label"] => 24,
        ["common", "label" or "numbers", "closing"] => 600,
        ["common", "label" or "numbers", ..] => 24,
        [.., "first"] => 120,
        [.., "long"] => null,
        var parts when parts.Contains("receipt") => 1200,
        _ => 600,
    };

    private static string[] Forms(Phrasing phrasing) => phrasing.One is null ? [phrasing.Other] : [phrasing.Other, phrasing.One];

    private static WordingFault At(Phrasing phrasing, string sentence) => new(phrasing.File, phrasing.Line, sentence);
}
