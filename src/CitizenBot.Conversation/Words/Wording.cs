namespace CitizenBot.Conversation.Words;

/// <summary>Everything the bot says, by key and language; every fault of the files is listed, none stops the chat.</summary>
/// <remarks>
/// Keys are <c>area.question.slot</c>; the area is the folder under <c>dialogs/</c>. A question that has no own words for
/// a general slot (<c>retry.*</c>, <c>again</c>, <c>hint</c>, <c>more</c>, <c>lost</c>, <c>choice.*.label</c>) is served from <c>common</c>;
/// an area that speaks to others than citizens names in its key <c>general</c> the area that serves it first.
/// Overrides replace key by key; a faulty one is listed and the shipped text stays.
/// </remarks>
public sealed class Wording
{
    public const string Vietnamese = "vi";

    public const string English = "en";

    private static readonly string[] GeneralSlots = [".retry.", ".choice.", ".again", ".hint", ".more", ".lost"];

    private readonly Dictionary<(string Locale, string Key), Phrasing> phrasings;

    internal Wording(Dictionary<(string Locale, string Key), Phrasing> phrasings, IReadOnlyDictionary<string, PlaceholderType> placeholders, IReadOnlyList<WordingFault> faults)
    {
        this.phrasings = phrasings;
        Placeholders = placeholders;
        Faults = faults;
    }

    /// <summary>Faults of the files this was made from.</summary>
    public IReadOnlyList<WordingFault> Faults { get; }

    /// <summary>Placeholders that wording may use.</summary>
    public IReadOnlyDictionary<string, PlaceholderType> Placeholders { get; }

    /// <summary>All keys of all languages, each once.</summary>
    public IEnumerable<string> Keys => phrasings.Keys.Select(key => key.Key).Distinct();

    /// <summary>Reads the shipped files; names are paths such as <c>dialogs/common/vi.yaml</c>.</summary>
    public static Wording Load(IEnumerable<(string Name, string Text)> files)
    {
        var faults = new List<WordingFault>();
        var read = WordingReader.Read([.. files], faults);
        faults.AddRange(WordingCheck.Of(read.Phrasings, read.Placeholders));
        return new Wording(read.Phrasings, read.Placeholders, faults);
    }

    /// <summary>This wording with an office's own words over it; <see cref="Faults"/> then lists the overrides that were not taken.</summary>
    public Wording WithOverrides(IEnumerable<(string Name, string Text)> files)
    {
        var faults = new List<WordingFault>();
        var read = WordingReader.Read([.. files], faults);
        var merged = new Dictionary<(string Locale, string Key), Phrasing>(phrasings);
        foreach (var (key, phrasing) in read.Phrasings)
        {
            var slips = WordingCheck.OfOverride(key, phrasing, phrasings.GetValueOrDefault(key), Placeholders).ToList();
            if (slips.Count == 0)
            {
                merged[key] = phrasing;
            }

            faults.AddRange(slips);
        }

        return new Wording(merged, Placeholders, faults);
    }

    /// <summary>The words of a key, in the language or else in Vietnamese; null when there are none.</summary>
    public Phrasing? Find(string locale, string key) =>
        Own(locale, key) ?? Serving(key).Select(general => Own(locale, general)).FirstOrDefault(found => found is not null);

    /// <summary>The words of a key as <see cref="Find"/> gives them.</summary>
    /// <exception cref="InvalidOperationException">No file has the key.</exception>
    public Phrasing Get(string locale, string key) => Find(locale, key)
        ?? throw new InvalidOperationException($"There are no words for '{key}'. Add it to vi.yaml and en.yaml in dialogs/{key.Split('.')[0]}.");

    /// <summary>The keys that serve a general slot of a question, the nearer first; none for a key that is none.</summary>
    private IEnumerable<string> Serving(string key)
    {
        var at = GeneralSlots.Select(slot => key.IndexOf(slot, StringComparison.Ordinal)).Where(index => index > 0).DefaultIfEmpty(-1).Min();
        if (at < 0 || key.StartsWith("common.", StringComparison.Ordinal))
        {
            yield break;
        }

        if (Own(Vietnamese, key[..key.IndexOf('.', StringComparison.Ordinal)] + ".general") is { Other: var nearer })
        {
            yield return nearer + key[at..];
        }

        yield return "common" + key[at..];
    }

    private Phrasing? Own(string locale, string key) =>
        phrasings.GetValueOrDefault((locale, key)) ?? phrasings.GetValueOrDefault((Vietnamese, key));
}
